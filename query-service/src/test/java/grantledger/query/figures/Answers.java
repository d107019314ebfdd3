package grantledger.query.figures;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;

import grantledger.query.figures.FigureSource.Telling;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Answers that are no list, and what stands beside a list's rows. */
enum Answers implements FigureSource {
    CALL {
        @Override
        public void tell(UUID call, Telling telling) {
            tracks(get("/api/calls/" + call), telling);
        }
    },
    CALL_IN_THE_LIST {
        @Override
        public void tell(UUID call, Telling telling) {
            tracks(one("/api/calls?size=500&sort=-position", "callId", call), telling);
        }
    },
    CALL_LOOKED_BACK_AT {
        @Override
        public void tell(UUID call, Telling telling) {
            frames(then("calls", call.toString()), telling);
        }
    },
    WHAT_IS_LEFT {
        @Override
        public void tell(UUID call, Telling telling) {
            get("/api/calls/" + call)
                    .at("/tracks")
                    .forEach(track -> telling.tells(
                            "remainingSek",
                            "track " + track.at("/track").asString(),
                            sek(track, "budgetSek") - sek(track, "committedSek")));
        }
    },
    DISTRIBUTION_TOTAL {
        @Override
        public void tell(UUID call, Telling telling) {
            JsonNode total = get("/api/calls/" + call + "/distribution").at("/total");
            telling.tells("grantedAmountSek", "call", sek(total, "amountSek"));
            Lists.RECIPIENTS.forEach((field, type) -> telling.tells("recipients", type, sek(total, field)));
        }
    },
    APPLICATIONS_LOOKED_BACK_AT {
        @Override
        public void tell(UUID call, Telling telling) {
            ids("/api/applications?callId=" + call, "applicationId").forEach(id -> {
                JsonNode then = then("applications", id);
                telling.tells("grantedAmountSek", "application " + id, sek(then, "grantedAmountSek"));
                telling.tells("decidedAmountSek", "application " + id, sek(then, "decidedAmountSek"));
            });
        }
    },
    GRANTS_LOOKED_BACK_AT {
        @Override
        public void tell(UUID call, Telling telling) {
            ids("/api/grants?callId=" + call, "grantId").forEach(id -> {
                JsonNode then = then("grants", id);
                Lists.MONEY.forEach(word -> telling.tells(word, "grant " + id, sek(then, word)));
            });
        }
    },
    MONEY {
        @Override
        public void tell(UUID call, Telling telling) {
            ids("/api/grants?callId=" + call, "grantId")
                    .forEach(id -> get("/api/grants/" + id + "/money")
                            .at("/figures")
                            .forEach(figure ->
                                    telling.tells(figure.at("/word").asString(), "grant " + id, sek(figure, "value"))));
        }
    },
    SUMS_OF_OUTCOMES {
        @Override
        public void tell(UUID call, Telling telling) {
            get("/api/outcomes?callId=" + call).at("/sums").forEach(sum -> {
                String measure = "measure " + sum.at("/area").asString() + " "
                        + sum.at("/indicator").asString() + " "
                        + sum.at("/unit").asString();
                telling.tells("counted", measure, sek(sum, "grants"));
                telling.tells("sums[].outcome", measure, sek(sum, "outcome"));
                telling.tells("sums[].againstTarget", measure, sek(sum.at("/againstTarget"), "grants"));
                telling.tells("sums[].againstBaseline", measure, sek(sum.at("/againstBaseline"), "grants"));
            });
        }
    };

    private static void tracks(JsonNode call, Telling telling) {
        frames(call, telling);
        call.at("/tracks").forEach(track -> {
            String name = track.at("/track").asString();
            telling.tells("grantedAmountSek", "call", sek(track, "grantedAmountSek"));
            telling.tells("grantedAmountSek", "track " + name, sek(track, "grantedAmountSek"));
            track.at("/counts")
                    .properties()
                    .forEach(count -> telling.tells(
                            "counts",
                            "status " + name + " " + count.getKey(),
                            count.getValue().longValue()));
        });
    }

    private static void frames(JsonNode call, Telling telling) {
        call.at("/tracks").forEach(track -> {
            String name = "track " + track.at("/track").asString();
            long committed = sek(track, "committedSek");
            long ordered = sek(track, "courtOrderedSek");
            telling.tells("budgetSek", name, sek(track, "budgetSek"));
            telling.tells("committedSek", name, committed);
            telling.tells("remainingSek", name, sek(track, "remainingSek"));
            telling.tells("courtOrderedSek", name, ordered);
            telling.tells("bound by grants", name, committed + ordered);
        });
    }

    private static JsonNode then(String kind, String id) {
        return get("/api/audit/" + kind + "/" + id + "?position=" + RELAY.position());
    }

    private static JsonNode one(String list, String field, UUID id) {
        return get(list)
                .at("/rows")
                .valueStream()
                .filter(row -> row.path(field).asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> ids(String list, String field) {
        return get(list + "&size=500")
                .at("/rows")
                .valueStream()
                .map(row -> row.path(field).asString());
    }

    private static JsonNode get(String path) {
        return SERVICE.get(path).as("auditor", "AUDITOR").ok();
    }

    private static long sek(JsonNode node, String field) {
        return node.path(field).asLong(0);
    }

    static Stream<FigureSource> sources() {
        return Arrays.stream(values());
    }
}
