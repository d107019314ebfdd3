package grantledger.query.application.questions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.format.Json;
import grantledger.projections.storing.ViewJson;
import grantledger.query.answering.SwedishDay;
import grantledger.query.application.view.DecisionEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A row of the decision register: a decision and what it was made on. Who decided is told to all, who recommended and
 * assessed to those who handle cases.
 *
 * @param latest the application's last entry, whatever it says
 * @param stands the decision in force
 * @param decidedAmountSek what the entry says, as in {@code amountSek}
 * @param grantedAmountSek what the application's grants are worth now; on its latest entry only, so that they add up
 * @param decidedOn the Swedish day
 */
@JsonSerialize(using = RegisteredDecision.InOrder.class)
record RegisteredDecision(
        UUID applicationId,
        UUID callId,
        String diaryNumber,
        String applicant,
        String countyCode,
        @JsonUnwrapped DecisionEntry decision,
        boolean latest,
        boolean stands,
        Long decidedAmountSek,
        Long grantedAmountSek,
        LocalDate decidedOn) {

    /** Entry and amount are looked up for the rows that are shown, and for no others. */
    static final String COLUMNS = """
        application_id, call_id, diary_number, applicant, county_code,
        (select state #> array['register', 'entries', (nth - 1)::text] from view_application where id = application_id),
        latest, stands, case when latest then (select %s from view_application where id = application_id) end\
        """.formatted(AmountsInForce.OF_ROW);

    static RegisteredDecision from(ResultSet row, int number) throws SQLException {
        DecisionEntry decision = ViewJson.read(row.getString(6), DecisionEntry.class);
        return new RegisteredDecision(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                decision,
                row.getBoolean(7),
                row.getBoolean(8),
                decision.amountSek(),
                row.getObject(9, Long.class),
                SwedishDay.of(decision.decidedAt()));
    }

    RegisteredDecision withoutOfficers() {
        return with(decision.withoutOfficers());
    }

    RegisteredDecision withoutPeople() {
        return with(decision.withoutPeople());
    }

    private RegisteredDecision with(DecisionEntry shown) {
        return new RegisteredDecision(
                applicationId,
                callId,
                diaryNumber,
                applicant,
                countyCode,
                shown,
                latest,
                stands,
                decidedAmountSek,
                grantedAmountSek,
                decidedOn);
    }

    /** Unwrapped fields would stand together; here all stand in the one order that fields have. */
    static final class InOrder extends StdSerializer<RegisteredDecision> {

        InOrder() {
            super(RegisteredDecision.class);
        }

        @Override
        public void serialize(RegisteredDecision row, JsonGenerator json, SerializationContext context) {
            Map<String, Object> fields = new TreeMap<>();
            JsonNode decision = Json.mapper().valueToTree(row.decision);
            decision.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.put("applicationId", row.applicationId);
            fields.put("callId", row.callId);
            fields.put("diaryNumber", row.diaryNumber);
            fields.put("applicant", row.applicant);
            fields.put("countyCode", row.countyCode);
            fields.put("latest", row.latest);
            fields.put("stands", row.stands);
            fields.put("decidedAmountSek", row.decidedAmountSek);
            fields.put("grantedAmountSek", row.grantedAmountSek);
            fields.put("decidedOn", row.decidedOn);
            context.writeValue(json, fields);
        }
    }
}
