kubectl patch pv s66-b -p '{"spec":{"capacity":{"storage":"9Gi"}}}'
