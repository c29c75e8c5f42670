export { type AuditData, type AuditEntry, appendAudit, auditHash } from './write-audit.ts'
