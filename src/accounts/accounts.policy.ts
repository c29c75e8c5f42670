// The one place that says what an account may do for whom it works. Whatever is not named here is denied.

export const accesses = ['read', 'file', 'manage'] as const
/** Of a member: `read` sees the dossiers, `file` also files and supplies, `manage` also says who is a member. */
export type Access = (typeof accesses)[number]

/** Who signed in, as far as rights go. */
export interface Worker {
  readonly own: { readonly id: number; readonly kind: 'person' | 'organisation' }
  /** The organisation that a member works for; null for oneself. */
  readonly actingFor: { readonly id: number; readonly access: Access } | null
}

const covers = (held: Access, needed: Access): boolean => accesses.indexOf(held) >= accesses.indexOf(needed)

/** May they do this for whom they work now? An organisation's own account may do everything for it. */
export function mayAct({ own, actingFor }: Worker, needed: Access): boolean {
  if (actingFor !== null) return covers(actingFor.access, needed)
  return needed !== 'manage' || own.kind === 'organisation'
}

/** The organisation whose members they say; null for all others. */
export function managedOrganisation(worker: Worker): number | null {
  return mayAct(worker, 'manage') ? (worker.actingFor?.id ?? worker.own.id) : null
}

/** Only people are members: an organisation in an organisation would hide who acts. */
export const mayJoin = ({ own }: Worker): boolean => own.kind === 'person'
