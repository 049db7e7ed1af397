kubectl patch job some -p '{"spec":{"backoffLimitPerIndex":3}}'
