package grantledger.query.call.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import grantledger.events.ApplicantType;
import grantledger.events.places.Counties;
import grantledger.query.answering.Table;
import grantledger.query.call.view.CallView;
import grantledger.query.picturing.Picture;
import grantledger.query.picturing.Pictured;
import grantledger.query.picturing.wording.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where a call's granted money went: every county in code order, those without any too, and last what went to more than
 * one county. Federations count as municipalities. {@code total} sums the rows; {@code kind} is of its picture.
 */
record Distribution(
        List<Row> rows,
        Row total,
        @JsonIgnore CallView call,
        @JsonIgnore DistributionPicture.Kind kind) implements Table<Distribution.Row>, Pictured {

    /** Counts of grants in force, and the sum of their amounts; one that was refused or revoked is none. */
    record Row(
            String countyCode,
            String county,
            long regions,
            long municipalities,
            long associations,
            long foundations,
            long amountSek) {

        Row plus(ApplicantType type, long count, long sek) {
            return switch (type) {
                case REGION -> plus(count, 0, 0, 0, sek);
                case MUNICIPALITY, MUNICIPAL_FEDERATION -> plus(0, count, 0, 0, sek);
                case ASSOCIATION -> plus(0, 0, count, 0, sek);
                case FOUNDATION -> plus(0, 0, 0, count, sek);
            };
        }

        Row plus(Row other) {
            return plus(other.regions, other.municipalities, other.associations, other.foundations, other.amountSek);
        }

        private Row plus(long r, long m, long a, long f, long sek) {
            return new Row(
                    countyCode,
                    county,
                    regions + r,
                    municipalities + m,
                    associations + a,
                    foundations + f,
                    amountSek + sek);
        }
    }

    @Override
    @JsonIgnore
    public Class<Row> type() {
        return Row.class;
    }

    @Override
    public Picture picture(Language language) {
        return DistributionPicture.of(this, language);
    }

    static Distribution of(CallView call, DistributionPicture.Kind kind, JdbcClient database) {
        Map<String, Row> counties = new TreeMap<>();
        Counties.names().forEach((code, name) -> counties.put(code, none(code, name)));
        database.sql("select county_code, applicant_type, count(*), sum(amount_sek) from view_grant"
                        + " where call_id = ? and amount_sek > 0 group by county_code, applicant_type")
                .param(call.callId())
                .query(row -> {
                    ApplicantType type = ApplicantType.valueOf(row.getString(2));
                    long count = row.getLong(3);
                    long amountSek = row.getLong(4);
                    counties.compute(
                            row.getString(1),
                            (code, county) ->
                                    (county == null ? none(code, null) : county).plus(type, count, amountSek));
                });
        return new Distribution(inOrder(counties), total(counties.values()), call, kind);
    }

    private static Row none(String code, String name) {
        return new Row(code, name, 0, 0, 0, 0, 0);
    }

    private static List<Row> inOrder(Map<String, Row> counties) {
        List<Row> rows = new ArrayList<>(counties.values());
        rows.remove(counties.get(Counties.SEVERAL));
        rows.add(counties.get(Counties.SEVERAL));
        return rows;
    }

    private static Row total(Collection<Row> rows) {
        Row total = none(null, null);
        for (Row row : rows) {
            total = total.plus(row);
        }
        return total;
    }
}
