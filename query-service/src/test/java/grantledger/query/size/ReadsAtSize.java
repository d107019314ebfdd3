package grantledger.query.size;

import grantledger.query.fixtures.Issuer;
import grantledger.query.fixtures.Relay;
import grantledger.query.fixtures.Servers;
import grantledger.query.fixtures.Service;
import grantledger.query.fixtures.Service.Call;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Prints how long reads take over 200,000 applications, 40,000 of them in one call. Arguments: how many thousand
 * applications, and how many times each read is made; a third one, {@code hold}, keeps everything running.
 */
final class ReadsAtSize {

    private static final String BIG = "stor";
    private static final int IN_A_SMALL_CALL = 1_000;

    private final Service service;
    private final int inTheBigCall;
    private final Map<String, IntFunction<Call>> reads = new LinkedHashMap<>();

    private ReadsAtSize(Service service, int inTheBigCall) {
        this.service = service;
        this.inTheBigCall = inTheBigCall;
    }

    @SuppressWarnings("SystemOut") // it is what it is for
    public static void main(String... arguments) throws InterruptedException {
        int thousands = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        String topic = Servers.topic();
        String database = Servers.database();
        int inTheBigCall = thousands * 1_000 / 5;
        long position = fill(topic, inTheBigCall, thousands - thousands / 5);
        System.out.println(database + " has " + position + " events to fold");
        try (Service service = new Service(database, topic)) {
            await(service, position);
            service.database().sql("vacuum analyze").update();
            var reads = new ReadsAtSize(service, inTheBigCall);
            reads.choose();
            reads.time(times);
            if (arguments.length > 2) {
                Thread.currentThread().join();
            }
        }
    }

    private static long fill(String topic, int inTheBigCall, int smallCalls) {
        try (Relay relay = new Relay(topic)) {
            Crowd crowd = new Crowd(relay);
            for (int i = 0; i < smallCalls; i++) {
                crowd.call("liten" + i, IN_A_SMALL_CALL);
            }
            crowd.call(BIG, inTheBigCall);
            return relay.position();
        }
    }

    private static void await(Service service, long position) throws InterruptedException {
        long begun = System.nanoTime();
        while (service.get("/api/status").body().at("/lastFolded").longValue() < position) {
            Thread.sleep(500);
        }
        System.out.printf("folded live: %,d events/s%n", position * 1_000_000_000L / (System.nanoTime() - begun));
    }

    private void choose() {
        UUID big = Crowd.id("call", BIG, 0);
        read("applications", _ -> "/api/applications");
        read("applications of the call, by score", i -> "/api/applications?callId=" + big + "&sort=-score&page=" + i % 9);
        read("applications of the call, ELIGIBLE, by amount", _ ->
                "/api/applications?callId=" + big + "&status=ELIGIBLE&sort=-requestedAmountSek");
        read("applications, county and type, by applicant", i ->
                "/api/applications?countyCode=" + county(i) + "&type=MUNICIPALITY&sort=applicant");
        read("applications, status and focus area, by title", i ->
                "/api/applications?status=GRANTED&focusArea=KNOWLEDGE&sort=projectTitle&page=" + i % 9);
        for (String sort : new String[] {
            "applicant", "-projectTitle", "diaryNumber", "-score", "status", "-decidedAt", "grantedAmountSek",
            "-grantedAmountSek", "position"
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
        read("ranking with other weights", i ->
                "/api/calls/" + big + "/ranking?track=PUBLIC&size=50&weights=relevance:" + (i + 3) + "&page=" + i * 11);
        read("calls", _ -> "/api/calls");
        read("call", _ -> "/api/calls/" + big);
        read("distribution", _ -> "/api/calls/" + big + "/distribution");
        read("application", i -> "/api/applications/" + application(i));
        read("application as of a position", i -> "/api/audit/applications/" + application(i) + "?position=900000");
        read("events of an application", i -> "/api/audit/streams/" + application(i) + "/events");
        read("call as of a position", _ -> "/api/audit/calls/" + big + "?position=1200000");
        read("decision context, small call", i ->
                "/api/audit/decisions/" + Crowd.id("application", "liten" + i % 40, 10) + "/context");
        read("decision context, big call", i ->
                "/api/audit/decisions/" + Crowd.id("application", BIG, 100 * i) + "/context");
        read("decisions", _ -> "/api/decisions");
        read("decisions by nobody", _ -> "/api/decisions?decidedBy=nobody");
        read("decisions of the call, by amount", _ -> "/api/decisions?callId=" + big + "&kind=GRANT&sort=-amountSek");
        read("decisions with q", _ -> "/api/decisions?q=demokrati");
        read("decisions of a county, by applicant", i -> "/api/decisions?sort=applicant&countyCode=" + county(i));
        read("grants", _ -> "/api/grants");
        read("grants of a county, by outstanding", i -> "/api/grants?sort=-outstandingSek&countyCode=" + county(i));
        read("grants with q", i -> "/api/grants?q=malm%C3%B6");
        read("reports", _ -> "/api/reports");
        read("reports received, of the call", _ -> "/api/reports?state=received&callId=" + big);
        read("reports overdue", _ -> "/api/reports?state=overdue");
        read("outcomes", _ -> "/api/outcomes");
        read("outcomes of a county", i -> "/api/outcomes?state=received&countyCode=" + county(i));
    }

    private static String county(int i) {
        return String.valueOf(new String[] {"01", "03", "12", "14", "25"}[i % 5]);
    }

    private UUID application(int i) {
        return Crowd.id("application", BIG, 97 * i % inTheBigCall);
    }

    private void read(String name, IntFunction<String> path) {
        read(name, path, "AUDITOR");
    }

    private void read(String name, IntFunction<String> path, String role) {
        reads.put(name, i -> {
            String subject = role.equals("ASSESSOR") ? "assessor-" + i % 50 : "applicant-" + Crowd.organisationNumber(i);
            return service.get(path.apply(i).replace("%", "%%")).withToken(Issuer.token(subject, role));
        });
    }

    private void time(int times) {
        System.out.printf("%n| read | p50 ms | p95 ms |%n|---|---:|---:|%n");
        reads.forEach((name, read) -> {
            double[] taken = new double[times];
            long end = System.nanoTime() + 20_000_000_000L;
            int made = 0;
            for (int i = 0; i < times && System.nanoTime() < end; i++) {
                Call call = read.apply(i);
                long begun = System.nanoTime();
                int status = call.status();
                if (status != 200) {
                    throw new IllegalStateException(name + " is answered with " + status);
                }
                taken[made++] = (System.nanoTime() - begun) / 1e6;
            }
            double[] sorted = Arrays.copyOf(taken, made);
            Arrays.sort(sorted);
            System.out.printf("| %s | %.1f | %.1f |%n", name, sorted[made / 2], sorted[(int) (made * 0.95)]);
        });
    }
}
