package grantledger.projections.example;

import grantledger.format.Envelope;
import grantledger.projections.example.Happening.OfDepot;
import grantledger.projections.folding.View;

/** A depot, and whether it is open. */
public record Depot(String name, boolean open) {

    public static final View<Depot, OfDepot> VIEW = View.of("view_depot", Depot.class, OfDepot.class, 1, Depot::after);

    static Depot after(Depot depot, OfDepot event, Envelope at) {
        return switch (event) {
            case Happening.Opened e -> new Depot(e.name(), true);
            case Happening.Closed _ -> new Depot(depot.name, false);
        };
    }
}
