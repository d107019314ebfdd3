package grantledger.query.picturing.indicators;

import grantledger.query.picturing.charts.Figure;
import java.math.BigDecimal;

/** What an indicator was in a place in a period: a year or a quarter ({@code 2019}, {@code 2019-Q3}). */
public record PlaceValue(String place, String name, String period, BigDecimal value) {

    Figure figure() {
        return new Figure(place, label(), value);
    }

    /** By its code where the register of places has no name for it. */
    String label() {
        return name == null || name.isBlank() ? place : name;
    }
}
