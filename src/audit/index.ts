export { sealEvents } from './seal/seal-events.ts'
export { verifyAuditRows, verifySeals } from './seal/verify-seals.ts'
export { type AuditData, type AuditEntry, appendAudit, auditHash, auditOf } from './write-audit.ts'
