kubectl patch pv s153-keep -p '{"spec":{"claimRef":{"uid":null,"resourceVersion":null}}}'
