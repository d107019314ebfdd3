package grantledger.command.migrating;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who does what to the log's tables.
 *
 * @param user    may append and read
 * @param migrate whether the service migrates when it starts, for which it must know the owner's password
 */
@ConfigurationProperties("grantledger.log")
record LogSettings(String user, boolean migrate) {}
