package grantledger.console.register;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every register there is. */
public enum Registers {
    APPLICATIONS,
    GRANTS,
    DECISIONS,
    REPORTS,
    PAYMENTS,
    DEMANDS;

    public Register register() {
        return switch (this) {
            case APPLICATIONS -> ApplicationRegister.REGISTER;
            case GRANTS -> GrantRegister.REGISTER;
            case DECISIONS -> DecisionRegister.REGISTER;
            case REPORTS -> ReportRegister.REGISTER;
            case PAYMENTS -> PaymentRegister.REGISTER;
            case DEMANDS -> DemandRegister.REGISTER;
        };
    }

    /**
     * The page of the same rows as a list of the service.
     *
     * @param list its address
     */
    public static Wish of(String list) {
        var parts = list.split("\\?", 2);
        var values = parameters(parts.length == 2 ? parts[1] : "");
        var register = Arrays.stream(values())
                .map(Registers::register)
                .filter(one -> one.api().equals(parts[0])
                        && values.entrySet().containsAll(one.always().entrySet()))
                .max(Comparator.comparingInt(one -> one.always().size()))
                .orElseThrow(() -> new IllegalArgumentException("No register is of " + list));
        values.keySet().removeAll(register.always().keySet());
        return Wish.of(register, values);
    }

    private static Map<String, String> parameters(String query) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    public static Optional<Register> named(String name) {
        return Arrays.stream(values())
                .map(Registers::register)
                .filter(register -> register.name().equals(name))
                .findFirst();
    }
}
