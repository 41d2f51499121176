export {
  type Bulletin,
  type BulletinFlaw,
  type BulletinIssue,
  bulletinText,
  checkBulletin,
  compileBulletin,
} from './bulletin/bulletin.ts'
export { type ComparisonRow, comparisonTable, type JudgedTarget, printAim } from './bulletin/comparison.ts'
export type { BulletinSection, NumberOrigin, Paragraph, Piece } from './bulletin/pieces.ts'
export {
  checkGap,
  checkTotal,
  type PrintedComparison,
  type PrintedRemark,
  type PrintedTotal,
} from './bulletin/printed.ts'
export { draftReview, type ReviewDraft, type ReviewSentence } from './bulletin/review.ts'
export { type Bucket, type BulletinRow, bucketNames, bucketOf, type LateUnit } from './bulletin/rows.ts'
export {
  type Excluded,
  type LayerScore,
  type ScoreAdjustment,
  type ScoreEvent,
  type ScoreItem,
  type ScoreLine,
  type ScoreRank,
  type ScoringRule,
  scoreAdjustments,
  scoreOutcomes,
  scoreProcess,
  scoringRules,
} from './bulletin/scoring.ts'
export { type PrintedShare, type PrintedShares, printShares, readShares, type ShareReading } from './bulletin/shares.ts'
export { compareWithSeries, worstFirst } from './checks/against-series/compare.ts'
export { readSeriesTable, type SeriesTable, type SeriesTrouble } from './checks/against-series/table.ts'
export type * from './checks/against-series/types.ts'
export { compareYears } from './checks/between-years/compare.ts'
export { type Judgement, judgements } from './checks/between-years/judgements.ts'
export type * from './checks/between-years/types.ts'
export type { RuleId } from './checks/relation.ts'
export { type Rule, rules } from './checks/rules.ts'
export { defaultSettings, type SettingName, type Settings } from './checks/settings.ts'
export type { ReadReport } from './checks/types.ts'
export { type Comparison, compareCopies, type WordDifference } from './compare/copies.ts'
export type { FigureDifference } from './compare/differing-figures.ts'
export type { Entry } from './ledger/types.ts'
export {
  type Direction,
  findIndicator,
  type GrowthPrices,
  type Indicator,
  indicators,
  type Measure,
} from './lexicon/indicators.ts'
export { explain, type ReadOptions, read } from './pipeline.ts'
export { type Compared, type Place, placesIn } from './progress/lights/compared.ts'
export { type CountedDays, holdsUntil, inputsOn } from './progress/lights/days.ts'
export {
  type Freshness,
  type FreshnessLimits,
  freshnessLimits,
  freshnessOf,
  freshUntil,
} from './progress/lights/freshness.ts'
export { sayInput, sayMove } from './progress/lights/input-words.ts'
export { findInput, type InputName, type InputValues, type LightInput, lightInputs } from './progress/lights/inputs.ts'
export {
  colourName,
  explainLight,
  type GreyReason,
  type Light,
  lightOf,
  type NextColour,
} from './progress/lights/light.ts'
export { type LintFinding, lintProfile, type Region, type Stretch } from './progress/lights/lint.ts'
export { type Quality, type QualityRemark, qualityOf } from './progress/lights/quality.ts'
export { ruleWords, type WordedCondition } from './progress/lights/rule-words.ts'
export {
  type Colour,
  findProfile,
  inputsOf,
  type LightProfile,
  type LightRule,
  lightProfiles,
  shippedProfiles,
} from './progress/lights/rules.ts'
export {
  gapsOf,
  type JudgedMonth,
  judgeIn,
  lightHistory,
  type MonthLight,
  monthLight,
  monthsUpTo,
} from './progress/lights/series.ts'
export type { DueStart, Track, TrackNode } from './progress/lights/track.ts'
export {
  appendEntry,
  canonicalEntry,
  canonicalJson,
  genesisHash,
  type Json,
  type LogBody,
  type LogEntry,
  type LogFlaw,
  type Sha256,
  storyOf,
  verifyLog,
} from './progress/log/log.ts'
export {
  type Curve,
  type CurveChoice,
  type CurveNode,
  chooseCurve,
  type EarlierYear,
  seasonalCurve,
} from './progress/pace/curve.ts'
export { gapPhrase, type PrintedGap, printDecimal, printGap } from './progress/pace/gap-words.ts'
export { type ExpectedValue, expectedLine } from './progress/pace/line.ts'
export {
  judgePace,
  type MonthValue,
  type Pace,
  type PaceReferences,
  rollUp,
  type UnjudgedReason,
} from './progress/pace/pace.ts'
export { type DivisionShape, divisionAt, type MapPoint } from './progress/projects/division.ts'
export {
  byUnit,
  countProjects,
  leftAfterPlan,
  type Project,
  type ProjectNeed,
  type ProjectPlace,
  type ProjectRates,
  projectRates,
  readRate,
  type UnitProjects,
} from './progress/projects/project.ts'
export { type PlaceRank, type RankedPlace, rankPlaces } from './progress/projects/ranks.ts'
export {
  compareStandings,
  type GroupStanding,
  groupStanding,
  type ProjectStanding,
  projectStanding,
  timeShare,
} from './progress/projects/standing.ts'
export { longestOwed, startsOf } from './progress/projects/starts.ts'
export {
  type AcceptedValue,
  acceptedValues,
  conflictsOf,
  type ValueConflict,
  type ValuePolicy,
} from './progress/reports/accepted.ts'
export {
  type FindingRefusal,
  type FindingState,
  findingState,
  type ReportFinding,
  refuseEmpty,
  refuseFaked,
} from './progress/reports/findings.ts'
export {
  closePeriod,
  markComplete,
  type Period,
  type PeriodRefusal,
  type PeriodResult,
  reopenPeriod,
  type Snapshot,
} from './progress/reports/period.ts'
export {
  type CheckMethod,
  type Evidence,
  type ProgressReport,
  type ReportRefusal,
  type ReportState,
  type ReportStep,
  reportSteps,
  stepReport,
  type Verification,
} from './progress/reports/report.ts'
export { isLightCounted, isReportedOn, type Noded, type Rhythm, rhythms } from './progress/reports/rhythm.ts'
export type { Actor, Role } from './progress/roles.ts'
export { type AskedField, type Burden, type DoubleAsking, measureBurden } from './progress/supervision/burden.ts'
export {
  type EffectiveDeadline,
  type Extension,
  type ExtensionFlaw,
  effectiveDeadline,
} from './progress/supervision/extension.ts'
export {
  type LadderProposal,
  type LadderSettings,
  nextRung,
  type Sheet,
} from './progress/supervision/ladder.ts'
export { type LadderFinding, lintLadder } from './progress/supervision/ladder-lint.ts'
export {
  DEFAULT_LADDER,
  findLadder,
  type LadderCondition,
  type LadderInput,
  type LadderProfile,
  type LadderReason,
  type LadderRule,
  type LadderValues,
  ladderFor,
  ladderReason,
  type MonthColour,
  monthsAsked,
  monthsInRow,
  type Rung,
  rungNames,
  rungs,
  shippedLadders,
} from './progress/supervision/ladder-rules.ts'
export { type DueDay, dueDay, type TimeLimit, timeLimits } from './progress/supervision/limits.ts'
export {
  emptyMatter,
  type Matter,
  type MatterEvent,
  type Refusal,
  replay,
  type StepResult,
  takeStep,
} from './progress/supervision/matter.ts'
export {
  type Conclusion,
  type Objection,
  type ObjectionStatus,
  objectionStatus,
} from './progress/supervision/objection.ts'
export {
  type ActionPlan,
  hasStages,
  isHeld,
  type PlanBasis,
  type PlanFields,
  type PlanRefusal,
  type PlanStage,
  type PlanStanding,
  type PlanState,
  planDue,
  planStanding,
  refusePlan,
  refuseReached,
  type StageReached,
  type StageStanding,
  type StageState,
} from './progress/supervision/plan.ts'
export {
  type Proposal,
  type ProposalKind,
  type ProposalState,
  proposalState,
} from './progress/supervision/proposals.ts'
export {
  type Digest,
  digestsOn,
  type Remindable,
  type RemindedOf,
  type Reminder,
  reminderOn,
} from './progress/supervision/reminders.ts'
export {
  findStep,
  type MatterState,
  type Step,
  type StepName,
  type StepNeed,
  steps,
  stepsFrom,
} from './progress/supervision/steps.ts'
export {
  addWorkingDays,
  type CountedDay,
  type Holiday,
  holidays,
  isWorkingDay,
  nextWorkingDay,
  officialCalendar,
  previousWorkingDay,
  type WorkCalendar,
  workCalendar,
  workingDaysBetween,
} from './progress/supervision/working-days.ts'
export {
  type Authority,
  aimOf,
  type RevisionFlaw,
  type TargetRevision,
  type TargetVersions,
  targetVersions,
} from './progress/targets/revisions.ts'
export { type TargetAim, type TrackedTarget, type TrackOptions, trackTarget } from './progress/targets/target.ts'
export { readWording, type TargetForm, type TargetStrength, type Wording } from './progress/targets/wording.ts'
export { type Satisfaction, type SatisfactionVotes, satisfactionOf } from './progress/verdicts/satisfaction.ts'
export { type VerdictRule, type VerdictSettings, verdictRules, verdictSettings } from './progress/verdicts/settings.ts'
export {
  judgeVersions,
  type Outcome,
  outcomeNames,
  type Result,
  type Verdict,
  type VerdictReferences,
  type Verdicts,
  verdictOf,
} from './progress/verdicts/verdict.ts'
export type { HeadlineState } from './statements/targets/headline.ts'
export type * from './statements/types.ts'
export {
  type Arranged,
  type ArrangeRefusal,
  editRow,
  mergeRows,
  moveRow,
  type RowEdit,
  splitRow,
} from './tasks/arrange.ts'
export { printCell, splitUnits } from './tasks/cells.ts'
export { type BreakdownColumn, type BreakdownField, breakdownColumns, fieldOfHeading } from './tasks/columns.ts'
export { deadlineDay } from './tasks/deadline.ts'
export { type BreakdownSource, type DraftOptions, draftBreakdown } from './tasks/draft.ts'
export {
  checkOrganisation,
  holderOf,
  type Organisation,
  type OrganisationFlaw,
  officialName,
  type Post,
  postsOf,
  type Term,
  type Unit,
  type UnitName,
  unitsNamed,
  unitsUnder,
} from './tasks/organisation.ts'
export { type CellChange, type EditedRow, type Reconciliation, reconcile, type Unread } from './tasks/reconcile.ts'
export type { BreakdownRow, RowDeadline, RowNode, RowPace, RowTarget, SourceLevel, SubItem } from './tasks/types.ts'
export {
  applyProposals,
  isInConflict,
  originOf,
  proposalsOf,
  type RepairEdit,
  type Repaired,
  type RepairedPiece,
  type RepairProposal,
} from './text/damage/repair.ts'
export { foldRadicals } from './text/radicals.ts'
export type { Section, SectionRole, Sentence, TitleBlock } from './text/types.ts'
export { wordParts, wordText } from './text/word/word.ts'
export type { XmlElement } from './text/word/xml-element.ts'
export type * from './types.ts'
export { addDays, addMonths, type Day, dayOf, daysBetween, isDay, type Month, monthOf } from './values/day.ts'
export type { Quote, Span } from './values/span.ts'
