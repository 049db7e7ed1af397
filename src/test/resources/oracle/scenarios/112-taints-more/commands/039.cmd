kubectl taint node nope x=1:NoSchedule
