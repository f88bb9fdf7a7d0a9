package baari.machine;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import java.time.InstantSource;

/// A call that asks the machine for its time of day. Only `BelievedClock` may do that, because it
/// handles a clock that jumps for all other code.
public final class TimeOfDay {
  public static final DescribedPredicate<JavaCall<?>> ASKED =
      DescribedPredicate.describe("gives the machine's time of day", TimeOfDay::isAsked);

  private TimeOfDay() {}

  private static boolean isAsked(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    boolean givenClock =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isAssignableTo(InstantSource.class));
    return (owner.startsWith("java.time.") && name.equals("now") && !givenClock)
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")))
        || (owner.equals("java.time.InstantSource") && name.equals("system"))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Date") && name.equals("<init>"))
        || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
  }
}
