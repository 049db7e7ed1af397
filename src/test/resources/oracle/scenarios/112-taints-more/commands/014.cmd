kubectl taint nodes --all c=1:PreferNoSchedule
