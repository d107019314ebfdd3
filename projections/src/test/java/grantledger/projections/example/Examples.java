package grantledger.projections.example;

import grantledger.projections.folding.Views;
import java.util.List;

/** The views of the example. */
public final class Examples {

    public static final Views<Happening> VIEWS = new Views<>(Happening.CODEC, List.of(Parcel.VIEW, Depot.VIEW));

    private Examples() {}
}
