kubectl patch pv s153-keep -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
