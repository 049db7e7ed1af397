kubectl autoscale rs web --min=2 --max=4
