package grantledger.console.work;

import grantledger.console.asking.Person;
import grantledger.console.register.Registers;
import grantledger.console.register.Wish;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can wait for somebody; it is counted by the very list that its link leads to. What is late comes first. */
enum Task {
    REPORTS_OVERDUE(Registers.REPORTS, "state", "overdue", true, "OFFICER", "CONTROLLER", "APPLICANT"),
    PAYMENTS_DUE(Registers.PAYMENTS, "state", "due", true, "CONTROLLER"),
    REPAYMENTS_OUTSTANDING(Registers.DEMANDS, "awaits", "repayment", true, "CONTROLLER", "APPLICANT"),
    COMPLETION_ASKED(Registers.APPLICATIONS, "status", "COMPLETION_REQUESTED", true, "APPLICANT"),
    GRANTS_TO_ANSWER(Registers.GRANTS, "awaits", "acceptance", false, "APPLICANT"),
    REPORTS_DUE(Registers.REPORTS, "state", "due", false, "APPLICANT"),
    TO_SCORE(Registers.APPLICATIONS, "awaits", "points", false, "ASSESSOR"),
    TO_DECIDE(Registers.APPLICATIONS, "awaits", "decision", false, "DECISION_MAKER"),
    APPEALS(Registers.APPLICATIONS, "awaits", "judgment", false, "DECISION_MAKER"),
    TO_REGISTER(Registers.APPLICATIONS, "awaits", "registration", false, "OFFICER"),
    COMPLETIONS_AWAITED(Registers.APPLICATIONS, "status", "COMPLETION_REQUESTED", false, "OFFICER"),
    TO_CHECK(Registers.APPLICATIONS, "awaits", "check", false, "OFFICER"),
    TO_ASSIGN(Registers.APPLICATIONS, "awaits", "assessors", false, "OFFICER"),
    SCORES_AWAITED(Registers.APPLICATIONS, "awaits", "scores", false, "OFFICER"),
    TO_RECOMMEND(Registers.APPLICATIONS, "awaits", "recommendation", false, "OFFICER"),
    TO_SERVE(Registers.APPLICATIONS, "awaits", "service", false, "OFFICER"),
    REPORTS_TO_EXAMINE(Registers.REPORTS, "state", "received", false, "OFFICER", "CONTROLLER"),
    CHANGES_ASKED(Registers.GRANTS, "awaits", "change", false, "OFFICER", "DECISION_MAKER"),
    PAYMENTS_TO_CONFIRM(Registers.PAYMENTS, "state", "released", false, "CONTROLLER"),
    PAYMENTS_HELD(Registers.GRANTS, "awaits", "resumption", false, "CONTROLLER", "DECISION_MAKER"),
    TO_CLOSE(Registers.GRANTS, "awaits", "closing", false, "OFFICER", "CONTROLLER"),
    ERASURES_PROPOSED(Registers.APPLICATIONS, "awaits", "erasure", false, "DECISION_MAKER", "ADMIN"),
    OWN_APPLICATIONS(Registers.APPLICATIONS, "", "", false, "APPLICANT", "ASSESSOR"),
    OWN_GRANTS(Registers.GRANTS, "", "", false, "APPLICANT"),
    ALL_APPLICATIONS(Registers.APPLICATIONS, "", "", false, "AUDITOR", "REPORTER", "ADMIN"),
    ALL_DECISIONS(Registers.DECISIONS, "", "", false, "AUDITOR", "REPORTER", "ADMIN"),
    ALL_GRANTS(Registers.GRANTS, "", "", false, "AUDITOR", "REPORTER", "ADMIN"),
    REPORTS_APPROVED(Registers.REPORTS, "state", "approved", false, "REPORTER");

    private final Registers register;
    private final String parameter;
    private final String value;
    private final boolean late;
    /** With blanks between them. */
    private final String roles;

    Task(Registers register, String parameter, String value, boolean late, String... roles) {
        this.register = register;
        this.parameter = parameter;
        this.value = value;
        this.late = late;
        this.roles = String.join(" ", roles);
    }

    static List<Task> of(Person person) {
        return Arrays.stream(values())
                .filter(task -> person.is(task.roles.split(" ", -1)))
                .toList();
    }

    boolean isLate() {
        return late;
    }

    /** Something that is there to be looked at, and asks nothing of anybody. */
    boolean isOverview() {
        return compareTo(OWN_APPLICATIONS) >= 0;
    }

    /** Of its name in the words. */
    String key() {
        return "work.task." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param today payments wait from their planned day on; empty where the day of the moment is not known */
    Wish wish(Optional<String> today) {
        var values = parameter.isEmpty() ? Map.<String, String>of() : Map.of(parameter, value);
        return this == PAYMENTS_DUE && today.isPresent()
                ? Wish.of(register.register(), Map.of(parameter, value, "payableUntil", today.get()))
                : Wish.of(register.register(), values);
    }
}
