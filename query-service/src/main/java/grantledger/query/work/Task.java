package grantledger.query.work;

import grantledger.access.roles.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A kind of work, of whom it is, and the list that holds it; the most urgent first. */
enum Task {
    REPORTS_OVERDUE(Urgency.LATE, "/api/reports", "state=overdue", Role.OFFICER, Role.CONTROLLER, Role.APPLICANT),
    PAYMENTS_DUE(Urgency.LATE, "/api/payments", "state=due", Role.CONTROLLER),
    REPAYMENTS_OUTSTANDING(
            Urgency.LATE, "/api/grants", "awaits=repayment&demanded=true", Role.CONTROLLER, Role.APPLICANT),
    COMPLETION_ASKED(Urgency.LATE, "/api/applications", "status=COMPLETION_REQUESTED", Role.APPLICANT),
    GRANTS_TO_ANSWER(Urgency.WAITING, "/api/grants", "awaits=acceptance", Role.APPLICANT),
    REPORTS_DUE(Urgency.WAITING, "/api/reports", "state=due", Role.APPLICANT),
    TO_SCORE(Urgency.WAITING, "/api/applications", "awaits=points", Role.ASSESSOR),
    TO_DECIDE(Urgency.WAITING, "/api/applications", "awaits=decision", Role.DECISION_MAKER),
    APPEALS(Urgency.WAITING, "/api/applications", "awaits=judgment", Role.DECISION_MAKER),
    TO_REGISTER(Urgency.WAITING, "/api/applications", "awaits=registration", Role.OFFICER),
    COMPLETIONS_AWAITED(Urgency.WAITING, "/api/applications", "status=COMPLETION_REQUESTED", Role.OFFICER),
    TO_CHECK(Urgency.WAITING, "/api/applications", "awaits=check", Role.OFFICER),
    TO_ASSIGN(Urgency.WAITING, "/api/applications", "awaits=assessors", Role.OFFICER),
    SCORES_AWAITED(Urgency.WAITING, "/api/applications", "awaits=scores", Role.OFFICER),
    TO_RECOMMEND(Urgency.WAITING, "/api/applications", "awaits=recommendation", Role.OFFICER),
    TO_SERVE(Urgency.WAITING, "/api/applications", "awaits=service", Role.OFFICER),
    REPORTS_TO_EXAMINE(Urgency.WAITING, "/api/reports", "state=received", Role.OFFICER, Role.CONTROLLER),
    CHANGES_ASKED(Urgency.WAITING, "/api/grants", "awaits=change", Role.OFFICER, Role.DECISION_MAKER),
    PAYMENTS_TO_CONFIRM(Urgency.WAITING, "/api/payments", "state=released", Role.CONTROLLER),
    PAYMENTS_HELD(Urgency.WAITING, "/api/grants", "awaits=resumption", Role.CONTROLLER, Role.DECISION_MAKER),
    TO_CLOSE(Urgency.WAITING, "/api/grants", "awaits=closing", Role.OFFICER, Role.CONTROLLER),
    ERASURES_PROPOSED(Urgency.WAITING, "/api/applications", "awaits=erasure", Role.DECISION_MAKER, Role.ADMIN),
    OWN_APPLICATIONS(Urgency.NONE, "/api/applications", "", Role.APPLICANT, Role.ASSESSOR),
    OWN_GRANTS(Urgency.NONE, "/api/grants", "", Role.APPLICANT),
    ALL_APPLICATIONS(Urgency.NONE, "/api/applications", "", Role.AUDITOR, Role.REPORTER, Role.ADMIN),
    ALL_DECISIONS(Urgency.NONE, "/api/decisions", "", Role.AUDITOR, Role.REPORTER, Role.ADMIN),
    ALL_GRANTS(Urgency.NONE, "/api/grants", "", Role.AUDITOR, Role.REPORTER, Role.ADMIN),
    REPORTS_APPROVED(Urgency.NONE, "/api/reports", "state=approved", Role.REPORTER);

    private final Urgency urgency;
    private final String path;
    private final String filter;

    @SuppressWarnings("ImmutableEnumChecker") // it never changes
    private final Set<Role> roles;

    Task(Urgency urgency, String path, String filter, Role... roles) {
        this.urgency = urgency;
        this.path = path;
        this.filter = filter;
        this.roles = Set.of(roles);
    }

    static List<Task> of(Set<Role> roles) {
        return Arrays.stream(values())
                .filter(task -> task.roles.stream().anyMatch(roles::contains))
                .toList();
    }

    Urgency urgency() {
        return urgency;
    }

    /** Of the list. */
    String path() {
        return path;
    }

    /**
     * Values by the list's parameters.
     *
     * @param today a payment waits from its planned day on
     */
    Map<String, String> filter(LocalDate today) {
        Map<String, String> values = new TreeMap<>();
        Arrays.stream(filter.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> values.put(pair[0], pair[1]));
        if (this == PAYMENTS_DUE) {
            values.put("payableUntil", today.toString());
        }
        return values;
    }

    /** The address of the list that has as many rows. */
    String list(LocalDate today) {
        String asked = filter(today).entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? path : path + "?" + asked;
    }
}
