kubectl patch sts web -p '{"spec":{"podManagementPolicy":"Parallel"}}'
