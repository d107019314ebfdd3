package grantledger.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionTest {

    @Test
    void names_its_metrics_and_none_of_its_functions_words_texts_and_labels() {
        var one =
                new Expression("histogram_quantile(0.99, sum by (le, job) (rate(a_bucket{outcome=~\"x|y\"}[5m]))) > 1e3"
                        + " and max(b) unless on (job) c offset 5m");
        assertThat(one.metrics()).containsExactly("a_bucket", "b", "c");
        assertThat(one.labels()).containsExactly("job", "le", "outcome");
    }
}
