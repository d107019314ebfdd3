package grantledger.query.grant.money;

import java.util.ArrayList;
import java.util.List;

/** The money of a grant counted as by hand, one krona after the other, for small amounts. */
final class KronaByKrona {

    private enum Coin {
        TO_COME,
        FALLEN_AWAY,
        CAME_BACK,
        WAIVED
    }

    private static final class Demand {
        private final List<Coin> coins = new ArrayList<>();
        private int forfeits;
    }

    private static final class Back {
        private int asked;
        private int unasked;
    }

    private final List<Demand> demands = new ArrayList<>();
    private final List<Back> back = new ArrayList<>();
    private int granted;
    private int accepted = -1;
    private int released;
    private int paid;

    void grants(int sek) {
        while (granted < sek) {
            granted++;
        }
        while (granted > sek) {
            int before = earned();
            granted--;
            if (earned() < before) {
                oldestForfeitFalls();
            }
        }
    }

    void releases(int sek) {
        released += sek;
    }

    void pays(int sek) {
        paid += sek;
    }

    void accepts(int sek) {
        accepted = sek;
        demands.forEach(demand -> demand.forfeits = 0);
    }

    void acceptsNothing() {
        accepted = -1;
    }

    void demands(int sek) {
        Demand tooMuch = new Demand();
        Demand forfeited = new Demand();
        demands.add(tooMuch);
        demands.add(forfeited);
        for (int krona = 0; krona < sek; krona++) {
            boolean tooMuchOut = tooMuchOut() > outstanding();
            Demand one = tooMuchOut ? tooMuch : forfeited;
            one.coins.add(Coin.TO_COME);
            one.forfeits += tooMuchOut ? 0 : 1;
        }
    }

    void repays(int sek) {
        Back now = new Back();
        back.add(now);
        more(now, sek);
    }

    void corrects(int number, int sek) {
        Back was = back.get(number - 1);
        more(was, Math.max(0, sek - was.asked - was.unasked));
        while (was.asked + was.unasked > sek) {
            if (was.unasked > 0) {
                was.unasked--;
            } else {
                was.asked--;
                newest(Coin.CAME_BACK, Coin.TO_COME);
            }
        }
    }

    void waives(int sek) {
        for (int krona = 0; krona < sek; krona++) {
            oldest(Coin.TO_COME, Coin.WAIVED);
        }
    }

    void reduces(int sek) {
        for (int krona = 0; krona < sek; krona++) {
            newest(Coin.TO_COME, Coin.FALLEN_AWAY);
        }
    }

    void withdraws(int sek) {
        for (int krona = 0; krona < sek; krona++) {
            Demand last = demands.reversed().stream()
                    .filter(demand -> demand.coins.stream().anyMatch(coin -> coin != Coin.WAIVED))
                    .findFirst()
                    .orElseThrow();
            if (!last.coins.remove(Coin.TO_COME) && !last.coins.remove(Coin.FALLEN_AWAY)) {
                last.coins.remove(Coin.CAME_BACK);
            }
            last.forfeits = Math.max(0, last.forfeits - 1);
        }
    }

    int granted() {
        return granted;
    }

    int forfeited() {
        return demands.stream().mapToInt(demand -> demand.forfeits).sum();
    }

    int entitled() {
        return earned() - forfeited();
    }

    int released() {
        return released;
    }

    int paid() {
        return paid;
    }

    int repaid() {
        return back.stream().mapToInt(one -> one.asked + one.unasked).sum();
    }

    int waived() {
        return count(Coin.WAIVED);
    }

    int outstanding() {
        return count(Coin.TO_COME);
    }

    int withdrawable() {
        return outstanding() + count(Coin.FALLEN_AWAY) + count(Coin.CAME_BACK);
    }

    int tooMuchOut() {
        return Math.max(0, paid - repaid() - waived() - entitled());
    }

    int mayBeReleased() {
        return Math.max(0, Math.min(granted, entitled() + waived()) - (released - repaid()));
    }

    private int earned() {
        return accepted < 0 ? granted : Math.min(granted, accepted);
    }

    private void more(Back now, int sek) {
        for (int krona = 0; krona < sek; krona++) {
            if (oldest(Coin.TO_COME, Coin.CAME_BACK)) {
                now.asked++;
            } else {
                now.unasked++;
            }
        }
    }

    private void oldestForfeitFalls() {
        demands.stream().filter(demand -> demand.forfeits > 0).findFirst().ifPresent(demand -> demand.forfeits--);
    }

    private boolean oldest(Coin from, Coin to) {
        return turned(demands, from, to);
    }

    private void newest(Coin from, Coin to) {
        turned(demands.reversed(), from, to);
    }

    private static boolean turned(List<Demand> inOrder, Coin from, Coin to) {
        for (Demand demand : inOrder) {
            int at = demand.coins.indexOf(from);
            if (at >= 0) {
                demand.coins.set(at, to);
                return true;
            }
        }
        return false;
    }

    private int count(Coin wanted) {
        return (int) demands.stream()
                .flatMap(demand -> demand.coins.stream())
                .filter(coin -> coin == wanted)
                .count();
    }
}
