package grantledger.query.figures;

import static grantledger.query.fixtures.Shared.DATABASE;
import static grantledger.query.fixtures.Shared.SERVICE;

import grantledger.query.fixtures.Servers;
import grantledger.query.picturing.DrawnPicture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Where figures are shown that is no answer in JSON, and no list: pictures, and the schema for SQL tools. */
enum Elsewhere implements FigureSource {
    DISTRIBUTION_DRAWN {
        @Override
        public void tell(UUID call, Telling telling) {
            counties(call, "", telling);
        }
    },
    DISTRIBUTION_ON_THE_MAP {
        @Override
        public void tell(UUID call, Telling telling) {
            counties(call, "?picture=map", telling);
        }
    },
    TRACKS_IN_SQL {
        @Override
        public void tell(UUID call, Telling telling) {
            each("select * from report.track where call_id = ?", call, row -> {
                String track = "track " + row.getString("track");
                telling.tells("budgetSek", track, row.getLong("budget_sek"));
                telling.tells("committedSek", track, row.getLong("committed_sek"));
                telling.tells("remainingSek", track, row.getLong("remaining_sek"));
                telling.tells("courtOrderedSek", track, row.getLong("court_ordered_sek"));
                telling.tells("grantedAmountSek", track, row.getLong("granted_amount_sek"));
                telling.tells("grantedAmountSek", "call", row.getLong("granted_amount_sek"));
            });
        }
    },
    GRANTS_IN_SQL {
        @Override
        public void tell(UUID call, Telling telling) {
            each("select * from report.grant where call_id = ?", call, row -> {
                for (String word : Lists.MONEY) {
                    telling.tells(word, "grant " + row.getString("grant_id"), row.getLong(column(word)));
                }
                telling.tells("grantedAmountSek", "call", row.getLong("granted_amount_sek"));
                telling.tells(
                        "grantedAmountSek",
                        "county " + row.getString("county_code"),
                        row.getLong("granted_amount_sek"));
                telling.tells(
                        "recipients", "county " + row.getString("county_code"), row.getBoolean("in_force") ? 1 : 0);
            });
        }

        private static String column(String word) {
            return word.equals("amountSek")
                    ? "granted_amount_sek"
                    : word.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    };

    private interface Row {
        void tell(ResultSet row) throws SQLException;
    }

    private static void counties(UUID call, String kind, Telling telling) {
        String svg = SERVICE.get("/api/calls/" + call + "/distribution" + kind)
                .header("Accept", "image/svg+xml")
                .answer()
                .body();
        DrawnPicture.read(svg).values().forEach((county, sek) -> {
            telling.tells("grantedAmountSek", "county " + county, sek.longValueExact());
            telling.tells("grantedAmountSek", "call", sek.longValueExact());
        });
    }

    private static void each(String sql, UUID call, Row teller) {
        try (Connection connection = DriverManager.getConnection(DATABASE, Servers.ROLE, Servers.PASSWORD);
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, call);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    teller.tell(row);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
