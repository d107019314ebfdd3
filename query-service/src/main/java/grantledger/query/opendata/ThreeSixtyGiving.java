package grantledger.query.opendata;

import grantledger.events.CallEvent.CallTerms;
import grantledger.query.call.view.CallView;
import grantledger.query.exporting.Streamed;
import grantledger.query.reading.RowQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call's grants in force as 360Giving's standard has them (<a href="https://standard.threesixtygiving.org">1.4</a>): one
 * JSON object, with the package's metadata before the grants.
 */
record ThreeSixtyGiving(
        CallView call, RowQuery<GrantsOfCall.Awarded> grants, Publisher publisher, Instant now, JsonMapper json)
        implements Streamed {

    static final String VERSION = "1.4";

    @Override
    public MediaType form() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String fileName() {
        return call.callId() + "-360giving.json";
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator text = json.createGenerator(out)) {
            text.writeStartObject();
            metadata(text);
            text.writeName("grants");
            text.writeStartArray();
            grants.each(some -> some.forEach(one ->
                    json.writeValue(text, AwardedGrant.of(one.grant(), one.application(), call.terms(), publisher))));
            text.writeEndArray();
            text.writeEndObject();
        }
    }

    private void metadata(JsonGenerator text) {
        CallTerms terms = call.terms();
        text.writeStringProperty("version", VERSION);
        text.writeStringProperty("identifier", publisher.idOfCall(call.callId()));
        text.writeStringProperty("title", terms.title() + ", " + terms.diaryNumber());
        text.writeStringProperty(
                "description", "The grants of the call that are in force, with the amounts that are in force.");
        text.writeStringProperty("issued", now.toString());
        if (publisher.licenceOrNull() != null) {
            text.writeStringProperty("license", publisher.licence());
        }
        text.writeName("publisher");
        text.writeStartObject();
        text.writeStringProperty("identifier", publisher.organisationId());
        text.writeStringProperty("name", publisher.name());
        text.writeEndObject();
    }
}
