package grantledger.query.figures;

import grantledger.query.figures.FigureSource.Telling;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The lists that add up, each in every form it has. */
enum Lists {
    APPLICATIONS("/api/applications?callId=%s&size=500") {
        @Override
        void tell(Map<String, String> row, Telling telling) {
            String application = "application " + row.get("applicationId");
            granted(row, row.get("applicant.countyCode"), telling);
            telling.tells("grantedAmountSek", "track " + row.get("track"), sek(row, "grantedAmountSek"));
            telling.tells("decidedAmountSek", application, sek(row, "decidedAmountSek"));
            telling.tells("counts", "status " + row.get("track") + " " + row.get("status"), 1);
            telling.tells("score", application, hundredths(row, "score"));
        }
    },
    DECISIONS("/api/decisions?callId=%s&size=500") {
        @Override
        void tell(Map<String, String> row, Telling telling) {
            if (Boolean.parseBoolean(row.get("latest"))) {
                granted(row, row.get("countyCode"), telling);
            }
            if (Boolean.parseBoolean(row.get("stands"))) {
                telling.tells("decidedAmountSek", "application " + row.get("applicationId"), sek(row, "amountSek"));
            }
        }
    },
    GRANTS("/api/grants?callId=%s&size=500") {
        @Override
        void tell(Map<String, String> row, Telling telling) {
            long inForce = sek(row, "grantedAmountSek") > 0 ? 1 : 0;
            granted(row, row.get("applicant.countyCode"), telling);
            telling.tells("grantedAmountSek", "track " + row.get("track"), sek(row, "grantedAmountSek"));
            telling.tells("recipients", "county " + row.get("applicant.countyCode"), inForce);
            telling.tells(
                    "recipients",
                    "type " + row.get("applicant.type").replace("MUNICIPAL_FEDERATION", "MUNICIPALITY"),
                    inForce);
            telling.tells("bound by grants", "track " + row.get("track"), sek(row, "underCeilingSek"));
            for (String word : MONEY) {
                telling.tells(word, "grant " + row.get("grantId"), sek(row, word));
            }
        }
    },
    RANKING("/api/calls/%s/ranking?size=500") {
        @Override
        void tell(Map<String, String> row, Telling telling) {
            long sek = sek(row, "grantedAmountSek");
            telling.tells("grantedAmountSek", "call", sek);
            telling.tells("grantedAmountSek", "track " + row.get("track"), sek);
            telling.tells("grantedAmountSek", "application " + row.get("applicationId"), sek);
            telling.tells("score", "application " + row.get("applicationId"), hundredths(row, "score"));
        }
    },
    DISTRIBUTION("/api/calls/%s/distribution") {
        @Override
        void tell(Map<String, String> row, Telling telling) {
            String county = "county " + row.get("countyCode");
            telling.tells("grantedAmountSek", "call", sek(row, "amountSek"));
            telling.tells("grantedAmountSek", county, sek(row, "amountSek"));
            RECIPIENTS.forEach((field, type) -> {
                telling.tells("recipients", county, sek(row, field));
                telling.tells("recipients", type, sek(row, field));
            });
        }
    },
    OUTCOMES("/api/outcomes?callId=%s&size=500") {
        @Override
        void tell(Map<String, String> row, Telling telling) {
            String measure = "measure " + row.get("area") + " " + row.get("indicator") + " " + row.get("unit");
            telling.tells("latest", measure, Boolean.parseBoolean(row.get("latest")) ? 1 : 0);
            if (Boolean.parseBoolean(row.get("counted"))) {
                telling.tells("counted", measure, 1);
                telling.tells("sums[].outcome", measure, sek(row, "outcome"));
                telling.tells("sums[].againstTarget", measure, row.get("target").isEmpty() ? 0 : 1);
                telling.tells(
                        "sums[].againstBaseline", measure, row.get("baseline").isEmpty() ? 0 : 1);
            }
        }
    };

    /** Of a grant, by the names that docs/money.md has. */
    static final List<String> MONEY = List.of(
            "amountSek",
            "acceptedCostSek",
            "forfeitedSek",
            "entitledSek",
            "releasedSek",
            "paidSek",
            "repaidSek",
            "waivedSek",
            "outstandingSek",
            "tooMuchOutSek",
            "mayBeReleasedSek",
            "mayBeDemandedSek",
            "underCeilingSek");

    /** By the field of a distribution; a federation counts as a municipality. */
    static final Map<String, String> RECIPIENTS = Map.of(
            "regions", "type REGION",
            "municipalities", "type MUNICIPALITY",
            "associations", "type ASSOCIATION",
            "foundations", "type FOUNDATION");

    private final String path;

    Lists(String path) {
        this.path = path;
    }

    abstract void tell(Map<String, String> row, Telling telling);

    static Stream<FigureSource> sources() {
        return Arrays.stream(values())
                .flatMap(list -> Arrays.stream(Form.values()).map(form -> source(list, form)));
    }

    private static FigureSource source(Lists list, Form form) {
        return new FigureSource() {
            @Override
            public String name() {
                return list + " as " + form;
            }

            @Override
            public void tell(UUID call, Telling telling) {
                form.rows(list.path.formatted(call)).forEach(row -> list.tell(row, telling));
            }
        };
    }

    private static void granted(Map<String, String> row, String county, Telling telling) {
        long sek = sek(row, "grantedAmountSek");
        telling.tells("grantedAmountSek", "call", sek);
        telling.tells("grantedAmountSek", "county " + county, sek);
        telling.tells("grantedAmountSek", "application " + row.get("applicationId"), sek);
    }

    private static long sek(Map<String, String> row, String field) {
        String cell = row.get(field);
        return cell.isEmpty() ? 0 : Long.parseLong(cell);
    }

    private static long hundredths(Map<String, String> row, String field) {
        String cell = row.get(field);
        return cell.isEmpty() ? 0 : new BigDecimal(cell).movePointRight(2).longValueExact();
    }
}
