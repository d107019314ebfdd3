package grantledger.query.identity;

import static grantledger.access.roles.Role.ADMIN;
import static grantledger.access.roles.Role.APPLICANT;
import static grantledger.access.roles.Role.ASSESSOR;
import static grantledger.access.roles.Role.AUDITOR;
import static grantledger.access.roles.Role.CONTROLLER;
import static grantledger.access.roles.Role.DECISION_MAKER;
import static grantledger.access.roles.Role.OFFICER;
import static grantledger.access.roles.Role.REPORTER;

import grantledger.access.roles.Role;
import java.util.List;
import java.util.Set;

/**
 * Every path that is answered, and whom: the doors are made of it, and the table in docs/rights.md. What is answered and
 * does not stand here keeps the service from starting.
 */
final class Reads {

    /** Hashes and signatures. */
    private static final Set<Role> EVERYBODY = Set.of();

    private static final Set<Role> ANY_ROLE = Role.ofPeople();
    private static final Set<Role> READERS =
            Set.of(OFFICER, DECISION_MAKER, CONTROLLER, AUDITOR, REPORTER, ADMIN, ASSESSOR, APPLICANT);
    private static final Set<Role> WHOLE_PICTURE =
            Set.of(OFFICER, DECISION_MAKER, CONTROLLER, AUDITOR, REPORTER, ADMIN);
    private static final Set<Role> CASE_AUDITORS = Set.of(OFFICER, AUDITOR, ADMIN);
    private static final Set<Role> AUDITORS = Set.of(AUDITOR, ADMIN);

    /** In the order in which they are looked for: what is within another stands before it. */
    static final List<Read> ALL = List.of(
            new Read("/api/calls", READERS),
            new Read("/api/calls/{callId}", READERS),
            new Read("/api/calls/{callId}/ranking", WHOLE_PICTURE),
            new Read("/api/calls/{callId}/distribution", WHOLE_PICTURE),
            new Read("/api/calls/{callId}/360giving", WHOLE_PICTURE),
            new Read("/api/calls/{callId}/datapackage", WHOLE_PICTURE),
            new Read("/api/applications", READERS),
            new Read("/api/applications/{id}", READERS),
            new Read("/api/decisions", READERS),
            new Read("/api/grants", READERS),
            new Read("/api/grants/{id}", READERS),
            new Read("/api/grants/{id}/money", READERS),
            new Read("/api/payments", READERS),
            new Read("/api/reports", READERS),
            new Read("/api/outcomes", READERS),
            new Read("/api/work", READERS),
            new Read("/api/indicators", ANY_ROLE),
            new Read("/api/indicators/{id}", ANY_ROLE),
            new Read("/api/indicators/{id}/comparison", ANY_ROLE),
            new Read("/api/places", ANY_ROLE),
            new Read("/api/status", ANY_ROLE),
            new Read("/api/audit/streams/{id}/events", CASE_AUDITORS),
            new Read("/api/audit/events/{position}", CASE_AUDITORS),
            new Read("/api/audit/events/{position}/proof", AUDITORS),
            new Read("/api/audit/decisions/{applicationId}/context", CASE_AUDITORS),
            new Read("/api/audit/decisions/{applicationId}/proof", AUDITORS),
            new Read("/api/audit/decisions/{applicationId}/dossier", AUDITORS),
            new Read("/api/audit/calls/{id}", AUDITORS),
            new Read("/api/audit/calls/{id}/diff", AUDITORS),
            new Read("/api/audit/applications/{id}", AUDITORS),
            new Read("/api/audit/applications/{id}/diff", AUDITORS),
            new Read("/api/audit/grants/{id}", AUDITORS),
            new Read("/api/audit/grants/{id}/diff", AUDITORS),
            new Read("/api/audit/indicators/{id}", AUDITORS),
            new Read("/api/audit/indicators/{id}/diff", AUDITORS),
            new Read("/api/audit/reads", AUDITORS),
            new Read("/api/rebuild", Set.of(ADMIN)),
            new Read("/log/checkpoint", EVERYBODY),
            new Read("/log/tile/entries/{*path}", AUDITORS),
            new Read("/log/tile/{*path}", EVERYBODY));

    /** Where nothing is, only who reads anything is told so. */
    static final Set<Role> OF_WHAT_IS_NOT = READERS;

    private Reads() {}
}
