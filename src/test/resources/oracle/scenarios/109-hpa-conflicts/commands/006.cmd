kubectl autoscale deployment web --min=2 --max=4 --cpu=50%
