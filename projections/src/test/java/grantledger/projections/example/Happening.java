package grantledger.projections.example;

import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.JsonCodec;
import grantledger.format.Upcasting;
import java.util.List;
import java.util.Map;

/** What happens to parcels and depots. */
public sealed interface Happening {

    sealed interface OfParcel extends Happening {}

    record Sent(String receiver) implements OfParcel {}

    record Seen(String place) implements OfParcel {}

    sealed interface OfDepot extends Happening {}

    record Opened(String name) implements OfDepot {}

    record Closed() implements OfDepot {}

    Codec<Happening> CODEC = new JsonCodec<>(
            List.of(
                    new EventType<>("Sent", 1, Sent.class),
                    new EventType<>("Seen", 1, Seen.class),
                    new EventType<>("Opened", 1, Opened.class),
                    new EventType<>("Closed", 1, Closed.class)),
            new Upcasting(Map.of()));
}
