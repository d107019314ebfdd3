package grantledger.projections.example;

import grantledger.format.Envelope;
import grantledger.projections.example.Happening.OfParcel;
import grantledger.projections.folding.View;
import java.util.List;
import java.util.stream.Stream;

/** A parcel, and where it has been seen, in order. */
public record Parcel(String receiver, List<String> places) {

    public static final View<Parcel, OfParcel> VIEW =
            View.of("view_parcel", Parcel.class, OfParcel.class, 1, Parcel::after);

    static Parcel after(Parcel parcel, OfParcel event, Envelope at) {
        return switch (event) {
            case Happening.Sent e -> new Parcel(e.receiver(), List.of());
            case Happening.Seen e -> parcel.seenAt(e.place());
        };
    }

    public Parcel seenAt(String place) {
        return new Parcel(
                receiver, Stream.concat(places.stream(), Stream.of(place)).toList());
    }
}
