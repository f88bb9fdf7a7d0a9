package baari.engine.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names of events in journals and in the live feed. They never change, even when a class is
/// renamed, because journals of all releases contain them.
public enum EventName {
  CONFIGURATION_PUBLISHED("ConfigurationPublished", Event.ConfigurationPublished.class),
  DAY_OPENED("DayOpened", Event.DayOpened.class),
  SERVICE_SUSPENDED("ServiceSuspended", Event.ServiceSuspended.class),
  SERVICE_RESUMED("ServiceResumed", Event.ServiceResumed.class),
  DAY_CLOSED("DayClosed", Event.DayClosed.class),
  TIME_SET_BACK("TimeSetBack", Event.TimeSetBack.class),
  COUNTER_OPENED("CounterOpened", Event.CounterOpened.class),
  COUNTER_PAUSED("CounterPaused", Event.CounterPaused.class),
  COUNTER_CLOSED("CounterClosed", Event.CounterClosed.class),
  TOKEN_ISSUED("TokenIssued", Event.TokenIssued.class),
  PRIORITY_GIVEN("PriorityGiven", Event.PriorityGiven.class),
  PERSON_NAMED("PersonNamed", Event.PersonNamed.class),
  CARRIED_OVER("CarriedOver", Event.CarriedOver.class),
  CARRY_OVER_RETURNED("CarryOverReturned", Event.CarryOverReturned.class),
  APPOINTMENTS_BOOKED("AppointmentsBooked", Event.AppointmentsBooked.class),
  APPOINTMENT_CANCELLED("AppointmentCancelled", Event.AppointmentCancelled.class),
  APPOINTMENT_KEPT("AppointmentKept", Event.AppointmentKept.class),
  APPOINTMENTS_MISSED("AppointmentsMissed", Event.AppointmentsMissed.class),
  TOKEN_CALLED("TokenCalled", Event.TokenCalled.class),
  TOKEN_CALLED_OUT_OF_TURN("TokenCalledOutOfTurn", Event.TokenCalledOutOfTurn.class),
  TOKEN_RECALLED("TokenRecalled", Event.TokenRecalled.class),
  SERVING_STARTED("ServingStarted", Event.ServingStarted.class),
  TOKEN_SERVED("TokenServed", Event.TokenServed.class),
  STEP_COMPLETED("StepCompleted", Event.StepCompleted.class),
  SERVICE_ADDED("ServiceAdded", Event.ServiceAdded.class),
  TOKEN_NOT_SHOWN("TokenNotShown", Event.TokenNotShown.class),
  TOKEN_REINSTATED("TokenReinstated", Event.TokenReinstated.class),
  TOKEN_PARKED("TokenParked", Event.TokenParked.class),
  TOKEN_UNPARKED("TokenUnparked", Event.TokenUnparked.class),
  TOKEN_RESUMED("TokenResumed", Event.TokenResumed.class),
  TOKEN_TRANSFERRED("TokenTransferred", Event.TokenTransferred.class),
  TOKEN_CANCELLED("TokenCancelled", Event.TokenCancelled.class),
  LEASE_GRANTED("LeaseGranted", Event.LeaseGranted.class),
  OFFLINE_TOKEN_ISSUED("OfflineTokenIssued", Event.OfflineTokenIssued.class),
  LEASE_CLOSED("LeaseClosed", Event.LeaseClosed.class),
  ACTION_UNDONE("ActionUndone", Event.ActionUndone.class),
  TICKET_REPORTED("TicketReported", Event.TicketReported.class),
  EMERGENCY_RAISED("EmergencyRaised", Event.EmergencyRaised.class),
  EMERGENCY_CLEARED("EmergencyCleared", Event.EmergencyCleared.class);

  private static final Map<Class<? extends Event>, EventName> BY_TYPE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(each -> each.type, Function.identity()));
  private static final Map<String, EventName> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(each -> each.text, Function.identity()));

  private final String text;
  private final Class<? extends Event> type;

  EventName(String text, Class<? extends Event> type) {
    this.text = text;
    this.type = type;
  }

  public static EventName of(Event event) {
    return Objects.requireNonNull(BY_TYPE.get(event.getClass()));
  }

  Class<? extends Event> type() {
    return type;
  }

  /// @return null when no event has this name
  public static @Nullable EventName parse(String text) {
    return BY_TEXT.get(text);
  }

  /// As written in journals, for example `TokenIssued`.
  @Override
  public String toString() {
    return text;
  }
}
