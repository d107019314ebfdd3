package grantledger.query.size;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.DiaryNumberIssued;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.BudgetLine;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.Indicator;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.IndicatorArea;
import grantledger.events.MunicipalSupport;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import grantledger.events.places.Counties;
import grantledger.query.fixtures.Given;
import grantledger.query.fixtures.Relay;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Calls with their applications, each as far as it has come: some five events an application, and in every call some that
 * were never checked, some that nobody scored, some declined, granted, paid and reported on. The same on every run.
 */
final class Crowd {

    private static final List<String> PLACES = List.of(
            "Ale", "Boden", "Åre", "Östersund", "Malmö", "Ånge", "Kiruna", "Örebro", "Täby", "Lund", "Växjö", "Ystad");
    private static final List<String> AREAS = List.of("KNOWLEDGE", "JOINT_ACTION", "CONDITIONS");
    private static final List<String> THEMES =
            List.of("språk", "jobb", "skola", "trygghet", "boende", "hälsa", "idrott", "kultur", "demokrati", "teknik");
    private static final int ORGANISATIONS = 5_000;
    private static final String PURPOSE =
            "Projektet ska stärka samverkan mellan kommunen, föreningslivet och de boende genom gemensamma mötesplatser. "
                    .repeat(4);

    private final Relay relay;
    private final Random chance = new Random(12);
    private long committedSek;

    Crowd(Relay relay) {
        this.relay = relay;
    }

    /** Ids that reads can ask for without looking. */
    static UUID id(String kind, String call, int number) {
        return UUID.nameUUIDFromBytes((kind + " " + call + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    static String organisationNumber(int organisation) {
        return "9%05d-%04d".formatted(organisation, organisation * 7 % 10_000);
    }

    /** A call and everything that happens to its applications: first all come in, then all are checked, and so on. */
    void call(String name, int applications) {
        UUID call = id("call", name, 0);
        committedSek = 0;
        relay.append(call, Given.announced(call, applications * 300_000L));
        for (int i = 0; i < applications; i++) {
            submit(call, name, i);
        }
        for (int i = 0; i < applications; i++) {
            assess(id("application", name, i), i);
        }
        for (int i = 0; i < applications; i++) {
            decide(call, name, i);
        }
        relay.acknowledged();
    }

    private void submit(UUID call, String name, int i) {
        UUID id = id("application", name, i);
        Applicant applicant = applicant(chance.nextInt(ORGANISATIONS));
        String theme = THEMES.get(chance.nextInt(THEMES.size()));
        long requestedSek = 100_000L + 1_000L * chance.nextInt(2_000);
        LocalDate start = Given.START.plusMonths(chance.nextInt(60));
        Proposal proposal = new Proposal(
                AREAS.get(chance.nextInt(AREAS.size())),
                "Samverkan för " + theme + " i projekt " + name + "-" + i,
                PURPOSE,
                requestedSek,
                start,
                start.plusYears(1),
                Stream.of("Personal", "Lokaler", "Utvärdering " + theme, "Övrigt")
                        .map(item -> new BudgetLine(item, requestedSek / 4))
                        .toList(),
                List.of(),
                true,
                MunicipalSupport.AGREEMENT,
                Given.CONTACT);
        relay.append(
                id,
                new ApplicationSubmitted(
                        id,
                        call,
                        Track.PUBLIC,
                        applicant,
                        proposal,
                        null,
                        "applicant-" + applicant.organisationNumber(),
                        null,
                        false),
                new ApplicationRegistered(id, name + "/" + (i + 1)));
        relay.append(call, new DiaryNumberIssued(call, id, i + 1));
    }

    private static Applicant applicant(int organisation) {
        String place = PLACES.get(organisation % PLACES.size());
        List<String> counties = List.copyOf(Counties.names().keySet());
        boolean region = organisation % 4 == 0;
        return new Applicant(
                (region ? "Region " : "") + place + (region ? "" : "s kommun") + " " + organisation,
                organisationNumber(organisation),
                region ? ApplicantType.REGION : ApplicantType.MUNICIPALITY,
                counties.get(organisation * 13 % counties.size()),
                "1440");
    }

    private void assess(UUID id, int i) {
        if (i % 10 < 7) {
            relay.append(id, Given.eligible(id));
        }
        if (i % 10 < 6) {
            List<String> met = chance.nextBoolean() ? List.of("new") : List.of();
            relay.append(id, Given.scored(id, "assessor-" + i % 50, chance.nextInt(6), chance.nextInt(6), met));
        }
        if (i % 10 < 4) {
            relay.append(id, Given.scored(id, "assessor-" + (i + 1) % 50, chance.nextInt(6), chance.nextInt(6)));
            relay.append(id, Given.recommended(id, 150_000, "officer"));
        }
    }

    private void decide(UUID call, String name, int i) {
        UUID id = id("application", name, i);
        if (i % 10 < 2) {
            UUID grant = id("grant", name, i);
            Applicant applicant = applicant(chance.nextInt(ORGANISATIONS));
            committedSek += 150_000;
            relay.append(id, Given.granted(id, grant, 150_000));
            relay.append(call, new CallFundsCommitted(call, id, Track.PUBLIC, 150_000, committedSek));
            relay.append(grant, Given.established(grant, id, call, applicant, 150_000), new GrantAccepted(grant));
            report(grant, i);
        } else if (i % 10 < 4) {
            relay.append(id, new ApplicationDeclined(id, "Räcker inte", "decider-" + i % 7));
        }
    }

    private void report(UUID grant, int i) {
        if (i % 20 < 11) {
            UUID report = UUID.nameUUIDFromBytes((grant + "/1").getBytes(StandardCharsets.UTF_8));
            relay.append(grant, reported(grant, report));
            if (i % 20 == 0) {
                relay.append(
                        grant, new ReportApproved(grant, report, ReportKind.PROGRESS, 100_000, null, "controller"));
            }
        }
    }

    private OutcomeReported reported(UUID grant, UUID report) {
        return new OutcomeReported(
                grant,
                report,
                ReportKind.PROGRESS,
                1,
                Given.START,
                Given.END,
                List.of(new BudgetLine("Personal", 100_000)),
                PURPOSE,
                GoalFulfilment.PARTLY,
                THEMES.stream()
                        .limit(3)
                        .map(theme -> new Indicator(
                                IndicatorArea.HOUSING,
                                "Deltagare i " + theme,
                                "personer",
                                null,
                                new BigDecimal(100),
                                new BigDecimal(chance.nextInt(200))))
                        .toList(),
                "applicant");
    }
}
