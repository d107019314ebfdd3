package grantledger.query.moments;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.CallEvent.CallAmended;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.GrantAmountChanged;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A call's applications with their grants, and an indicator, each going its own way, and all of them at once. */
final class Lives {

    private static final LocalDate DAY = LocalDate.parse("2021-06-30");

    /** The events of one command, each with its stream, in order. */
    private record Act(Map<Event, UUID> events) {

        static Act of(UUID stream, Event event) {
            return new Act(Map.of(event, stream));
        }
    }

    final UUID call = UUID.randomUUID();
    final UUID indicator = UUID.randomUUID();
    final List<UUID> applications = new ArrayList<>();
    final List<UUID> grants = new ArrayList<>();

    private final Relay relay;
    private final Random chance;
    private final List<Deque<Act>> waiting = new ArrayList<>();
    private long committedSek;

    Lives(Relay relay, Random chance, int number) {
        this.relay = relay;
        this.chance = chance;
        relay.send(call, Given.announced(call, 10_000_000));
        waiting.add(
                new ArrayDeque<>(List.of(Act.of(call, new CallAmended(call, Given.terms(20_000_000), "Mer pengar")))));
        waiting.add(indicator());
        for (int i = 1; i <= number; i++) {
            waiting.add(application(i));
        }
    }

    /** Something happens somewhere; false when nothing more will. Returns once it is sent. */
    boolean goOn() {
        waiting.removeIf(Deque::isEmpty);
        if (waiting.isEmpty()) {
            return false;
        }
        relay.sendTogether(
                waiting.get(chance.nextInt(waiting.size())).removeFirst().events());
        return true;
    }

    private Deque<Act> application(int number) {
        UUID id = UUID.randomUUID();
        applications.add(id);
        Applicant applicant = new Applicant(
                List.of("Åre kommun", "Ale kommun", "Örebro", "Zinkgruvan").get(chance.nextInt(4)),
                "9999%02d-0012".formatted(number),
                chance.nextBoolean() ? ApplicantType.MUNICIPALITY : ApplicantType.REGION,
                List.of("14", "01", "23").get(chance.nextInt(3)),
                "1440");
        Deque<Act> life = new ArrayDeque<>();
        life.add(Act.of(id, Given.submitted(id, call, applicant, 100_000L + chance.nextInt(1_000))));
        Map<Event, UUID> registered = new LinkedHashMap<>();
        registered.put(new DiaryNumberIssued(call, id, number), call);
        registered.put(new ApplicationRegistered(id, "2020-%d".formatted(number)), id);
        life.add(new Act(registered));
        life.add(Act.of(id, new AssessorAssigned(id, "anna")));
        life.add(Act.of(id, Given.eligible(id)));
        life.add(Act.of(id, Given.scored(id, "anna", chance.nextInt(6), chance.nextInt(6), List.of("new"))));
        life.add(Act.of(id, Given.scored(id, "bo", chance.nextInt(6), chance.nextInt(6))));
        if (chance.nextInt(3) == 0) {
            life.add(Act.of(id, new ConflictOfInterestDeclared(id, "bo", "Vän")));
        }
        life.add(Act.of(id, Given.recommended(id, 90_000, "olle")));
        end(life, id, applicant);
        return life;
    }

    private void end(Deque<Act> life, UUID id, Applicant applicant) {
        switch (chance.nextInt(4)) {
            case 0 -> life.add(Act.of(id, new ApplicationWithdrawn(id, "Ändrade planer")));
            case 1 -> {
                life.add(Act.of(id, new ApplicationDeclined(id, "Räcker inte", "decider")));
                life.add(Act.of(id, new DecisionCorrected(id, "Stavfel", "Fel namn", "decider")));
            }
            default -> grant(life, id, applicant);
        }
    }

    private void grant(Deque<Act> life, UUID id, Applicant applicant) {
        UUID grant = UUID.randomUUID();
        UUID report = UUID.randomUUID();
        grants.add(grant);
        committedSek += 90_000;
        Map<Event, UUID> decided = new LinkedHashMap<>();
        decided.put(new CallFundsCommitted(call, id, Track.PUBLIC, 90_000, committedSek), call);
        decided.put(Given.granted(id, grant, 90_000), id);
        decided.put(Given.established(grant, id, call, applicant, 90_000), grant);
        life.add(new Act(decided));
        life.add(Act.of(grant, new GrantAccepted(grant)));
        life.add(Act.of(grant, new PaymentReleased(grant, 1, 45_000, "controller")));
        life.add(Act.of(grant, new PaymentConfirmed(grant, 1, 45_000, DAY, "OCR")));
        life.add(Act.of(grant, reported(grant, report)));
        if (chance.nextBoolean()) {
            life.add(
                    Act.of(grant, new ReportCompletionRequested(grant, report, List.of("Kvitton"), DAY.plusMonths(1))));
            life.add(Act.of(grant, reported(grant, report)));
        }
        life.add(Act.of(grant, new ReportApproved(grant, report, ReportKind.PROGRESS, 30_000, null, "controller")));
        life.add(Act.of(grant, new GrantAmountChanged(grant, 60_000, List.of(), "Dom", "Förvaltningsrätten")));
    }

    private OutcomeReported reported(UUID grant, UUID report) {
        return new OutcomeReported(
                grant,
                report,
                ReportKind.PROGRESS,
                1,
                Given.START,
                DAY,
                List.of(),
                "Klart",
                GoalFulfilment.FULLY,
                List.of(
                        measure("Trångbodda", "elever"),
                        measure(List.of("Ängslan", "Zoner").get(chance.nextInt(2)), "%")),
                "applicant");
    }

    private Indicator measure(String name, String unit) {
        return new Indicator(IndicatorArea.HOUSING, name, unit, null, null, new BigDecimal(chance.nextInt(90)));
    }

    private Deque<Act> indicator() {
        return new ArrayDeque<>(List.of(
                Act.of(indicator, defined("Andel förvärvsarbetande")),
                Act.of(indicator, published("2019", "70.5")),
                Act.of(indicator, published("2020", "71")),
                Act.of(indicator, published("2019", "70.1")),
                Act.of(indicator, defined("Andel sysselsatta"))));
    }

    private IndicatorDefined defined(String title) {
        return new IndicatorDefined(
                indicator,
                IndicatorArea.LABOUR_MARKET,
                title,
                "procent",
                "Andel av dem som är 20–64 år",
                "SCB",
                Aggregation.MEAN,
                Direction.BETTER,
                "olle");
    }

    private IndicatorValuesPublished published(String period, String value) {
        return new IndicatorValuesPublished(
                indicator,
                period,
                List.of(new PublishedValue("0162", new BigDecimal(value), null, null)),
                null,
                "olle");
    }
}
