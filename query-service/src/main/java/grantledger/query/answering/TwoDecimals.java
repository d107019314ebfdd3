package grantledger.query.answering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** A score as people read it: 87.50, not 87.5. */
public final class TwoDecimals extends StdSerializer<BigDecimal> {

    public TwoDecimals() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
        json.writeNumber(value.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
}
