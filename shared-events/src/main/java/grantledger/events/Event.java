package grantledger.events;

/**
 * Something that has happened to a call, an application or a grant. Each event belongs to one stream, and its type and
 * revision are names in the contract ({@link EventType}), never Java class names.
 */
public sealed interface Event permits CallEvent, ApplicationEvent, GrantEvent {}
