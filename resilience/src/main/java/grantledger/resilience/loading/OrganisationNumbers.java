package grantledger.resilience.loading;

import java.util.concurrent.atomic.AtomicInteger;

/** Made-up organisation numbers with a valid check digit, no two alike in one run. */
final class OrganisationNumbers {
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private OrganisationNumbers() {}

    static String next() {
        int number = GIVEN.getAndIncrement();
        var digits = "%02d2%06d".formatted(number / 1_000_000 % 100, number % 1_000_000);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return digits.substring(0, 6) + "-" + digits.substring(6) + (10 - sum % 10) % 10;
    }
}
