package grantledger.access.problems;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** Mixed into {@link Problem} by a mapper, writes the members of RFC 9457 first and ours after them. */
@JsonPropertyOrder({"detail", "instance", "status", "title", "type", "errors", "position", "rule"})
public interface OwnMembersLast {}
