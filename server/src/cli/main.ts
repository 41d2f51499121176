import { Command, CommanderError } from 'commander'
import { type Effects, realEffects } from '../effects.ts'
import { DubanError, type Language, toDubanError } from '../errors.ts'
import { languageOfEnvironment, stringsOf } from '../strings/strings.ts'
import type { Strings } from '../strings/zh.ts'
import { VERSION } from '../version.ts'
import { type Context, report } from './context.ts'

/** What a command's file gives. */
interface CommandModule {
  readonly command: (context: Context) => Command
  readonly examples: readonly string[]
}

/** Every command, loaded when it is called: `duban read` needs no database, `--help` of one not the others. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandModule>>> = {
  read: () => import('./read.ts'),
  check: () => import('./check.ts'),
  compare: () => import('./compare.ts'),
  repair: () => import('./repair.ts'),
  explain: () => import('./explain.ts'),
  import: () => import('./import.ts'),
  serve: () => import('./serve.ts'),
  export: () => import('./export.ts'),
  user: () => import('./user.ts'),
  doctor: () => import('./doctor.ts'),
}

/** `--lang en` decides before anything is said, else the environment. */
function languageOf(args: readonly string[], effects: Effects): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const value = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  if (value === undefined) return languageOfEnvironment(effects.env)
  if (value === 'zh' || value === 'en') return value
  const { badValue } = stringsOf(languageOfEnvironment(effects.env))
  throw new DubanError('wrong_options', { reason: badValue('--lang', value, 'zh, en') })
}

/** Help in the language of the messages, errors thrown rather than printed. */
function prepare(command: Command, { strings, effects }: Context, lines: readonly string[]): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': strings.usage,
    'Arguments:': strings.arguments,
    'Options:': strings.options,
    'Commands:': strings.commands,
  }
  const examples = `\n${strings.examples}\n${lines.map(line => `  ${line}\n`).join('')}`
  return command
    .option('--lang <language>', strings.language)
    .helpOption('-h, --help', strings.help)
    .configureHelp({
      styleTitle: title => titles[title] ?? title,
      subcommandTerm: subcommand => subcommand.name(),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : `${description} (${strings.default} ${defaultValue})`,
    })
    .usage(`${command.registeredArguments.length > 0 ? `${strings.filesWord} ` : ''}${strings.optionsWord}`)
    .configureOutput({ writeOut: effects.output.write, outputError: () => {}, writeErr: effects.output.write })
    .exitOverride()
    .addHelpText('after', `${examples}\n${strings.exitCodes}`)
}

const EXAMPLES = ['duban read report.txt --format table', 'duban import samples/*.txt', 'duban serve']

async function createProgram(context: Context, args: readonly string[]): Promise<Command> {
  const { strings } = context
  const program = prepare(new Command('duban'), context, EXAMPLES)
    .description(strings.program)
    .usage(`${strings.commandWord} ${strings.optionsWord}`)
    .version(VERSION, '-V, --version', strings.version)
    .helpCommand(false)
  const wanted = args.find(arg => Object.hasOwn(COMMANDS, arg))
  for (const [name, load] of Object.entries(COMMANDS)) {
    if (wanted !== undefined && wanted !== name) continue
    const { command, examples } = await load()
    program.addCommand(prepare(command(context), context, examples))
  }
  return program
}

/** What commander refuses, in the language of the messages. */
function refusal(error: CommanderError, strings: Strings): DubanError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const reasons: Readonly<Record<string, string>> = {
    'commander.unknownOption': strings.unknownOption(name),
    'commander.unknownCommand': strings.unknownCommand(name),
    'commander.missingArgument': strings.missingArgument,
    'commander.excessArguments': strings.excessArguments,
    'commander.optionMissingArgument': strings.optionNeedsValue(name),
  }
  return new DubanError('wrong_options', { reason: reasons[error.code] ?? error.message.replace(/^error: /, '') })
}

/** Runs the command with these arguments (without `node` and the script); gives its exit code. */
export async function run(args: readonly string[], effects: Effects): Promise<number> {
  let exit = 0
  const fail: Context['fail'] = trouble => {
    exit ||= trouble.exit
  }
  const fallback = languageOfEnvironment(effects.env)
  let context: Context = { effects, language: fallback, strings: stringsOf(fallback), fail }
  try {
    const language = languageOf(args, effects)
    context = { ...context, language, strings: stringsOf(language) }
    const program = await createProgram(context, args)
    if (args.length === 0) program.outputHelp()
    else await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) report(context, toDubanError(error))
    else if (error.exitCode !== 0) report(context, refusal(error, context.strings))
  }
  return exit
}

/** Runs the command of this process. */
export async function runHere(): Promise<void> {
  // `duban read … | head` closes the pipe early; that is no trouble.
  process.stdout.on('error', error => process.exit(error.message.includes('EPIPE') ? 0 : 6))
  process.exitCode = await run(process.argv.slice(2), realEffects())
}

if (process.argv[1] === import.meta.filename) await runHere()
