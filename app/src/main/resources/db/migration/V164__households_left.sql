-- Who left a household is asked by the household, of a journal in which few ever did.
create index event_household_left on event ((clear ->> 'from')) where kind = 'household-changed';
