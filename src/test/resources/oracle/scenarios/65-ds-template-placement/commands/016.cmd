kubectl patch ds agent -p '{"spec":{"template":{"spec":{"nodeSelector":null,"tolerations":[{"operator":"Exists","effect":"NoSchedule"}]}}}}'
