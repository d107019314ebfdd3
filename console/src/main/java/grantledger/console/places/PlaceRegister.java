package grantledger.console.places;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The register of the query-service, asked once: it comes with that program and changes only with it. */
@Component
public class PlaceRegister {
    private static final int MOST = 500;

    private final Services services;
    private final AtomicReference<Optional<Places>> read = new AtomicReference<>(Optional.empty());

    PlaceRegister(Services services) {
        this.services = services;
    }

    public Places places(Asked asked) {
        return read.get().orElseGet(() -> ask(asked));
    }

    private Places ask(Asked asked) {
        var rows = services.readNow(asked, Query.of("/api/places").with("size", MOST))
                .path("rows");
        var places = new Places(rows.valueStream()
                .filter(row -> !row.path("to").isNumber())
                .map(PlaceRegister::place)
                .toList());
        read.set(Optional.of(places));
        return places;
    }

    private static Place place(JsonNode row) {
        return new Place(
                row.path("code").asString(""),
                row.path("kind").asString(""),
                row.path("name").asString(""),
                row.path("countyCode").asString(""));
    }
}
