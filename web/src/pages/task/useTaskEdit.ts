import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Assignment, TaskRow } from '../../client/assignment-shapes.ts'
import {
  type CellEdit,
  editAssignment,
  forgetAssignments,
  readAssignment,
  type Versioned,
} from '../../client/assignments.ts'
import { Refusal } from '../../client/request.ts'

/** A task at the version that an edit rests on. */
export interface EditBase extends Versioned {
  readonly row: TaskRow
}

/** An edit of a task under way: what is typed, at the version that was read. */
export interface TaskEdit<Form> {
  readonly form: Form
  readonly setForm: (form: Form) => void
  readonly base: EditBase
  /** What somebody else saved meanwhile, once saving was refused for it; what is typed stays. */
  readonly theirs: EditBase | null
  readonly isSaving: boolean
  /** Why it was refused, or null. */
  readonly error: unknown
  /** Saves on top of what is known to be the newest version. */
  readonly save: (edit: CellEdit) => void
  /** Goes on from what somebody else saved, in place of what is typed. */
  readonly takeTheirs: () => void
}

/** Edits a task at the version that was read; where somebody was quicker, both stand beside one another. */
export function useTaskEdit<Form>(
  task: Pick<Assignment, 'id' | 'version' | 'row'>,
  formOf: (row: TaskRow) => Form,
  onDone: () => void,
): TaskEdit<Form> {
  const queries = useQueryClient()
  const [base, setBase] = useState<EditBase>(task)
  const [form, setForm] = useState(() => formOf(task.row))
  const [theirs, setTheirs] = useState<EditBase | null>(null)
  const edit = useMutation({
    mutationFn: (cells: CellEdit) => editAssignment(theirs ?? base, cells),
    onSuccess: async () => {
      onDone()
      await forgetAssignments(queries)
    },
    onError: async error => {
      if (error instanceof Refusal && error.code === 'version_conflict') setTheirs(await readAssignment(task.id))
    },
  })
  const takeTheirs = () => {
    if (!theirs) return
    setBase(theirs)
    setForm(formOf(theirs.row))
    setTheirs(null)
    edit.reset()
  }
  return { form, setForm, base, theirs, isSaving: edit.isPending, error: edit.error, save: edit.mutate, takeTheirs }
}
