package grantledger.query.size;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.IndicatorArea;
import grantledger.events.IndicatorEvent.Aggregation;
import grantledger.events.IndicatorEvent.Direction;
import grantledger.events.IndicatorEvent.IndicatorDefined;
import grantledger.events.IndicatorEvent.IndicatorValuesPublished;
import grantledger.events.IndicatorEvent.PublishedValue;
import grantledger.events.places.Place;
import grantledger.events.places.Places;
import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Sealer;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import grantledger.query.fixtures.Service.Call;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Prints how long reads take over 200,000 applications, 40,000 of them in one call. It fills servers of its own first, which
 * takes some minutes, and asserts nothing but that every read is answered. No run of all tests has it; see
 * {@code docs/performance.md}.
 */
class ReadsAtSize {

    private static final String BIG = "stor";
    private static final UUID INDICATOR = new UUID(0, 13);
    private static final int IN_A_SMALL_CALL = 1_000;
    private static final int THOUSANDS = Integer.getInteger("thousands", 200);
    private static final int TIMES = Integer.getInteger("times", 60);
    private static final int IN_THE_BIG_CALL = THOUSANDS * 1_000 / 5;

    private static final Pattern ONLY = Pattern.compile(System.getProperty("reads", ""));

    private final Map<String, IntFunction<Call>> reads = new LinkedHashMap<>();
    private Service service;
    private long last;

    @Test
    @SuppressWarnings("SystemOut") // it is what it is for
    void are_timed() throws InterruptedException {
        String topic = Servers.topic();
        last = fill(topic, THOUSANDS - THOUSANDS / 5);
        String database = Servers.database();
        try (Service running = new Service(database, topic)) {
            service = running;
            await();
            Servers.vacuum(database);
            new Sealer(service.database()).seal();
            choose();
            System.out.printf("%,d events%n%n| read | p50 ms | p95 ms |%n|---|---:|---:|%n", last);
            reads.forEach((name, read) -> {
                if (ONLY.matcher(name).find()) {
                    System.out.println(timed(name, read));
                }
            });
        }
    }

    private static long fill(String topic, int smallCalls) {
        try (Relay relay = new Relay(topic)) {
            Crowd crowd = new Crowd(relay);
            for (int i = 0; i < smallCalls; i++) {
                crowd.call("liten" + i, IN_A_SMALL_CALL);
            }
            crowd.call(BIG, IN_THE_BIG_CALL);
            follow(relay);
            return relay.position();
        }
    }

    /** Every municipality, each year since 1998. */
    private static void follow(Relay relay) {
        relay.append(
                INDICATOR,
                new IndicatorDefined(
                        INDICATOR,
                        IndicatorArea.LABOUR_MARKET,
                        "Andel förvärvsarbetande",
                        "procent",
                        "Andel",
                        "SCB",
                        Aggregation.MEAN,
                        Direction.BETTER,
                        "officer"));
        for (int year = 1998; year < 2026; year++) {
            int of = year;
            List<PublishedValue> values = Places.all().stream()
                    .filter(place -> place.holdsIn(of) && place.kind() == Place.Kind.MUNICIPALITY)
                    .map(place -> new PublishedValue(place.code(), BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TEN))
                    .toList();
            relay.append(
                    INDICATOR, new IndicatorValuesPublished(INDICATOR, String.valueOf(year), values, null, "officer"));
        }
        relay.acknowledged();
    }

    private void await() throws InterruptedException {
        while (service.get("/api/status").body().at("/lastFolded").longValue() < last) {
            Thread.sleep(500);
        }
    }

    private void choose() {
        UUID big = Crowd.id("call", BIG, 0);
        read("applications", _ -> "/api/applications");
        read(
                "applications of the call, by score",
                i -> "/api/applications?callId=" + big + "&sort=-score&page=" + i % 9);
        read(
                "applications of the call, ELIGIBLE, by amount",
                _ -> "/api/applications?callId=" + big + "&status=ELIGIBLE&sort=-requestedAmountSek");
        read(
                "applications, county and type, by applicant",
                i -> "/api/applications?countyCode=" + county(i) + "&type=MUNICIPALITY&sort=applicant");
        read(
                "applications, status and focus area, by title",
                i -> "/api/applications?status=GRANTED&focusArea=KNOWLEDGE&sort=projectTitle&page=" + i % 9);
        for (String sort : new String[] {
            "applicant",
            "-projectTitle",
            "diaryNumber",
            "-score",
            "status",
            "-decidedAt",
            "grantedAmountSek",
            "-grantedAmountSek",
            "position"
        }) {
            read("applications, all, by " + sort, _ -> "/api/applications?sort=" + sort);
        }
        read("applications, all, page 2000", _ -> "/api/applications?sort=requestedAmountSek&page=2000");
        read("applications, of none", _ -> "/api/applications?focusArea=NONE&sort=score");
        read("applications with q, one", i -> "/api/applications?q=projekt+stor-" + (1_000 + 37 * i));
        read("applications with q, organisation", i -> "/api/applications?q=" + Crowd.organisationNumber(i * 31));
        read("applications with q, thousands", i -> "/api/applications?q=demokrati&sort=-score");
        read("applications with q, most", _ -> "/api/applications?q=kommun");
        read("applications with q, none", _ -> "/api/applications?q=finnsinte");
        read("applications of an applicant", i -> "/api/applications?page=" + i % 2, "APPLICANT");
        read("applications of an assessor", i -> "/api/applications?sort=-score&page=" + i % 3, "ASSESSOR");
        read("ranking", i -> "/api/calls/" + big + "/ranking?track=PUBLIC&size=50&page=" + i * 11);
        read(
                "ranking with other weights",
                i -> "/api/calls/" + big + "/ranking?track=PUBLIC&size=50&weights=relevance:" + (i + 3) + "&page="
                        + i * 11);
        read("calls", _ -> "/api/calls");
        read("call", _ -> "/api/calls/" + big);
        read("distribution", _ -> "/api/calls/" + big + "/distribution");
        read("application", i -> "/api/applications/" + application(i));
        read("application as of a position", i -> "/api/audit/applications/" + application(i) + "?position=" + last);
        read("events of an application", i -> "/api/audit/streams/" + application(i) + "/events");
        read("call as of a position", _ -> "/api/audit/calls/" + big + "?position=" + last);
        read(
                "decision context, small call",
                i -> "/api/audit/decisions/" + Crowd.id("application", "liten" + i % 40, 10) + "/context");
        read(
                "decision context, big call",
                i -> "/api/audit/decisions/" + Crowd.id("application", BIG, 100 * i) + "/context");
        read("proof of a decision", i -> "/api/audit/decisions/" + Crowd.id("application", BIG, 100 * i) + "/proof");
        read("decisions", _ -> "/api/decisions");
        read("decisions by nobody", _ -> "/api/decisions?decidedBy=nobody");
        read("decisions of the call, by amount", _ -> "/api/decisions?callId=" + big + "&kind=GRANTED&sort=-amountSek");
        read("decisions with q", _ -> "/api/decisions?q=demokrati");
        read("decisions of a county, by applicant", i -> "/api/decisions?sort=applicant&countyCode=" + county(i));
        read("grants", _ -> "/api/grants");
        read("grants of a county, by outstanding", i -> "/api/grants?sort=-outstandingSek&countyCode=" + county(i));
        read("grants with q", i -> "/api/grants?q=malm%C3%B6");
        read("reports", _ -> "/api/reports");
        read("reports received, of the call", _ -> "/api/reports?state=received&callId=" + big);
        read("reports overdue", _ -> "/api/reports?state=overdue");
        read("series of an indicator", i -> "/api/indicators/" + INDICATOR + "?sort=-period&page=" + i);
        read("comparison of two places", _ -> "/api/indicators/" + INDICATOR + "/comparison?places=0127,0162");
        read("outcomes", _ -> "/api/outcomes");
        read("outcomes of a county", i -> "/api/outcomes?state=received&countyCode=" + county(i));
        for (long ago : new long[] {0, 10, 1_000, 10_000, 50_000, 150_000}) {
            String then = "position=" + Math.max(1, last - ago);
            read("applications as of " + ago + " events ago", _ -> "/api/applications?" + then);
            read(
                    "applications by title as of " + ago + " events ago",
                    _ -> "/api/applications?sort=projectTitle&" + then);
            read("application as of " + ago + " events ago", i -> "/api/applications/" + application(i) + "?" + then);
            read("calls as of " + ago + " events ago", _ -> "/api/calls?" + then);
            read("decisions as of " + ago + " events ago", _ -> "/api/decisions?" + then);
        }
    }

    private static String county(int i) {
        return String.valueOf(new String[] {"01", "03", "12", "14", "25"}[i % 5]);
    }

    private UUID application(int i) {
        return Crowd.id("application", BIG, 97 * i % IN_THE_BIG_CALL);
    }

    private void read(String name, IntFunction<String> path) {
        read(name, path, "AUDITOR");
    }

    private void read(String name, IntFunction<String> path, String role) {
        reads.put(name, i -> {
            String subject =
                    role.equals("ASSESSOR") ? "assessor-" + i % 50 : "applicant-" + Crowd.organisationNumber(i);
            return service.get(path.apply(i).replace("%", "%%")).withToken(Issuer.token(subject, role));
        });
    }

    private static String timed(String name, IntFunction<Call> read) {
        double[] taken = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            Call call = read.apply(i);
            long begun = System.nanoTime();
            int status = call.status();
            taken[i] = (System.nanoTime() - begun) / 1e6;
            assertThat(status).as(name).isEqualTo(200);
        }
        Arrays.sort(taken);
        return "| %s | %.1f | %.1f |".formatted(name, taken[TIMES / 2], taken[TIMES * 95 / 100]);
    }
}
