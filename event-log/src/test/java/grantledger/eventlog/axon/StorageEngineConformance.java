package grantledger.eventlog.axon;

/**
 * What Axon and those who follow its events rely on, whatever engine stores them. Snapshots are left out, since an engine
 * may keep them elsewhere; so are metadata and the type of the aggregate, which not every engine stores. Ids of
 * aggregates and messages are UUIDs here.
 */
interface StorageEngineConformance extends KeepsStreams, AnswersTrackingReads, RefusesConflicts, LosesNothing {}
