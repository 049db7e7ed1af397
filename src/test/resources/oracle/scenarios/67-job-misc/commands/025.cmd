kubectl create job copy --from=job/adhoc
