package grantledger.command.grant;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;

import grantledger.access.roles.Role;
import grantledger.command.call.Calls;
import grantledger.command.deciding.Acting;
import grantledger.command.handling.People;
import grantledger.command.handling.Rulebook;
import grantledger.command.values.NameBasedId;
import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.ChangeRequested;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantEstablished;
import grantledger.events.GrantEvent.GrantSettled;
import grantledger.events.GrantEvent.Instalment;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.GrantEvent.RepaymentWaived;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.MunicipalSupport;
import grantledger.events.RepaymentGround;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The grant of the tests: 600 000 SEK in three instalments, the second after a report, in a call that takes back. */
public final class Grants {

    public static final UUID GRANT = new UUID(0, 8);
    public static final UUID APPLICATION = new UUID(0, 7);
    public static final UUID FIRST_REPORT = NameBasedId.of(GRANT, "report/1");
    public static final UUID SECOND_REPORT = NameBasedId.of(GRANT, "report/2");
    public static final UUID CHANGE = NameBasedId.of(GRANT, "change/1");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    public static final LocalDate START = LocalDate.of(2026, 4, 1);
    public static final Instalment FIRST = new Instalment(300_000, START, false, null);
    public static final Instalment AFTER_REPORT = new Instalment(200_000, LocalDate.of(2026, 10, 1), true, 1);
    public static final Instalment LAST = new Instalment(100_000, LocalDate.of(2026, 12, 1), false, null);
    public static final PlannedReport PROGRESS = new PlannedReport(ReportKind.PROGRESS, LocalDate.of(2026, 9, 1));
    public static final PlannedReport FINAL = new PlannedReport(ReportKind.FINAL, LocalDate.of(2027, 2, 1));
    public static final Acting SECOND_CONTROLLER = People.person("kim.controller", Role.CONTROLLER);
    public static final Acting SECOND_OFFICER = People.person("oda.officer", Role.OFFICER);
    public static final Acting SECOND_DECISION_MAKER = People.person("dag.decides", Role.DECISION_MAKER);
    public static final Acting APPLICANT = People.applicant("anna.applies", "212000-0142");

    private Grants() {}

    /** The rules of a grant whose call has committed the amount to it. */
    public static Rulebook rules() {
        return Rulebook.ofGrants().whereCall(CALL, announced(), committed(600_000, 600_000));
    }

    public static Rulebook rulesWhereNothingReturns() {
        return Rulebook.ofGrants().whereCall(CALL, announced(Calls.terms(true, false)), committed(600_000, 600_000));
    }

    public static CallFundsCommitted committed(long amountSek, long sumSek) {
        return new CallFundsCommitted(CALL, APPLICATION, Track.PUBLIC, amountSek, sumSek);
    }

    public static CallFundsReturned returned(long amountSek, long sumSek) {
        return new CallFundsReturned(CALL, APPLICATION, Track.PUBLIC, amountSek, sumSek, null);
    }

    public static GrantEstablished established() {
        return established(List.of(FIRST, AFTER_REPORT, LAST), List.of(PROGRESS, FINAL));
    }

    public static GrantEstablished established(List<Instalment> instalments, List<PlannedReport> reports) {
        return established(GRANT, APPLICATION, instalments, reports);
    }

    public static GrantEstablished established(
            UUID grantId, UUID applicationId, List<Instalment> instalments, List<PlannedReport> reports) {
        return new GrantEstablished(
                grantId,
                applicationId,
                CALL,
                Track.PUBLIC,
                new Applicant("Gävle kommun", "212000-0142", ApplicantType.MUNICIPALITY, "21", "2180"),
                APPLICANT.person(),
                "Öppna gårdar",
                START,
                LocalDate.of(2026, 12, 31),
                List.of(new BudgetLine("Lön", 600_000)),
                instalments.stream().mapToLong(Instalment::amountSek).sum(),
                List.of("Medfinansiering"),
                instalments,
                reports,
                People.DECISION_MAKER.person(),
                null);
    }

    public static Event[] accepted(Event... more) {
        return life(new Event[] {established(), new GrantAccepted(GRANT)}, more);
    }

    /** Everything is paid out. */
    public static Event[] paid(Event... more) {
        Event[] paid = accepted(
                released(1, 300_000),
                confirmed(1, 300_000),
                released(2, 200_000),
                confirmed(2, 200_000),
                released(3, 100_000),
                confirmed(3, 100_000));
        return life(paid, more);
    }

    /** Everything is paid out and both reports are approved, the final one at a cost. */
    public static Event[] settled(long costSek, Event... more) {
        Event[] settled = paid(
                reported(FIRST_REPORT, ReportKind.PROGRESS),
                approved(FIRST_REPORT, ReportKind.PROGRESS, 100_000),
                reported(SECOND_REPORT, ReportKind.FINAL),
                approved(SECOND_REPORT, ReportKind.FINAL, costSek),
                new GrantSettled(GRANT, Math.min(costSek, 600_000)));
        return life(settled, more);
    }

    public static Event[] life(Event[] past, Event... more) {
        List<Event> life = new ArrayList<>(Arrays.asList(past));
        life.addAll(Arrays.asList(more));
        return life.toArray(Event[]::new);
    }

    public static PaymentReleased released(int instalment, long amountSek) {
        return new PaymentReleased(GRANT, instalment, amountSek, People.CONTROLLER.person());
    }

    public static PaymentConfirmed confirmed(int instalment, long amountSek) {
        return new PaymentConfirmed(GRANT, instalment, amountSek, TODAY, "BG 5051-1234");
    }

    public static ChangeRequested lowering(long newAmountSek) {
        return new ChangeRequested(
                GRANT, CHANGE, "Mindre omfattning", null, newAmountSek, null, null, APPLICANT.person());
    }

    /** For the only one of its kind in the plan of the tests. */
    public static OutcomeReported reported(UUID reportId, ReportKind kind) {
        return reported(reportId, kind, kind == ReportKind.PROGRESS ? 1 : 2);
    }

    public static OutcomeReported reported(UUID reportId, ReportKind kind, Integer planned) {
        return reported(APPLICANT, reportId, kind, planned);
    }

    public static OutcomeReported reportedBy(Acting sender, UUID reportId, ReportKind kind) {
        return reported(sender, reportId, kind, kind == ReportKind.PROGRESS ? 1 : 2);
    }

    private static OutcomeReported reported(Acting sender, UUID reportId, ReportKind kind, Integer planned) {
        return new OutcomeReported(
                GRANT,
                reportId,
                kind,
                planned,
                TODAY.minusDays(60),
                TODAY,
                List.of(new BudgetLine("Lön", 640_000)),
                "Fler mötesplatser",
                GoalFulfilment.LARGELY,
                List.of(),
                sender.person());
    }

    public static ReportApproved approved(UUID reportId, ReportKind kind, long costSek) {
        return new ReportApproved(GRANT, reportId, kind, costSek, null, People.OFFICER.person());
    }

    public static RepaymentDemanded demanded(long amountSek) {
        return new RepaymentDemanded(
                GRANT,
                amountSek,
                RepaymentGround.UNUSED_OR_MISUSED,
                TODAY.plusDays(30),
                null,
                People.CONTROLLER.person());
    }

    public static RepaymentRecorded repaid(long amountSek) {
        return new RepaymentRecorded(GRANT, amountSek, TODAY, "BG", null, People.CONTROLLER.person());
    }

    public static RepaymentWaived waived(long amountSek) {
        return new RepaymentWaived(GRANT, amountSek, "Särskilda skäl");
    }

    public static ReportCompletionRequested sentBack(UUID reportId, LocalDate dueOn) {
        return new ReportCompletionRequested(GRANT, reportId, List.of("Utfall"), dueOn);
    }

    /** The application of the grant, submitted by the applicant of the tests, and what happened with it. */
    public static Event[] application(Event... more) {
        Event[] submitted = {
            new ApplicationSubmitted(
                    APPLICATION,
                    CALL,
                    Track.PUBLIC,
                    established().applicant(),
                    proposal(),
                    null,
                    APPLICANT.person(),
                    null,
                    false)
        };
        return life(submitted, more);
    }

    private static Proposal proposal() {
        return new Proposal(
                "KNOWLEDGE",
                "Öppna gårdar",
                "Fler mötesplatser",
                600_000,
                START,
                LocalDate.of(2026, 12, 31),
                List.of(new BudgetLine("Lön", 600_000)),
                List.of(),
                true,
                MunicipalSupport.NONE,
                new Contact("Anna", "anna@example.se", null, null));
    }

    /** The same person at noon of another day. */
    public static Acting on(LocalDate day, Acting acting) {
        return People.at(day.atTime(LocalTime.NOON).atZone(Acting.ZONE).toInstant(), acting);
    }
}
