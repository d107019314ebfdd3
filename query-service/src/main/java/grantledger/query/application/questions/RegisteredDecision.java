package grantledger.query.application.questions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import grantledger.format.Json;
import grantledger.projections.storing.ViewJson;
import grantledger.query.application.view.DecisionEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A row of the decision register: a decision and what it was made on. {@code latest} tells the entry that stands from those
 * it has replaced. Reporting tools see who decided, not who recommended and assessed.
 */
@JsonSerialize(using = RegisteredDecision.InOrder.class)
record RegisteredDecision(
        UUID applicationId,
        UUID callId,
        String diaryNumber,
        String applicant,
        String countyCode,
        @JsonUnwrapped DecisionEntry decision,
        boolean latest) {

    static final String COLUMNS = "id, call_id, diary_number, applicant, county_code, d,"
            + " d ->> 'position' = state #>> '{decisions,-1,position}'";

    static RegisteredDecision from(ResultSet row, int number) throws SQLException {
        return new RegisteredDecision(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                ViewJson.read(row.getString(6), DecisionEntry.class),
                row.getBoolean(7));
    }

    RegisteredDecision withoutPeople() {
        return new RegisteredDecision(
                applicationId, callId, diaryNumber, applicant, countyCode, decision.withoutPeople(), latest);
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
            context.writeValue(json, fields);
        }
    }
}
