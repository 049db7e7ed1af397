kubectl patch cronjob minute -p '{"spec":{"schedule":"TZ=Asia/Seoul * * * * *"}}'
