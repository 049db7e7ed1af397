kubectl patch priorityclass s94-other -p '{"preemptionPolicy":"Never"}'
