package grantledger.command.snapshotting;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import grantledger.command.application.Status;
import grantledger.command.deciding.Kind;
import grantledger.format.Json;
import tools.jackson.databind.json.JsonMapper;

/**
 * States as JSON. It is read only by the code that wrote it ({@link CodeFingerprint}), so it has no revisions, and follows
 * whatever the states become.
 */
final class StateJson {

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .addMixIn(Status.class, Named.class)
            .registerSubtypes(Status.class.getPermittedSubclasses())
            // What a state says of itself, such as Status.isDecided, is no part of it.
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Named {}

    private StateJson() {}

    static String write(Object state) {
        return MAPPER.writeValueAsString(state);
    }

    static <S> S read(Kind<S, ?> kind, byte[] json) {
        return MAPPER.readValue(json, kind.state());
    }
}
